package org.boai.site.view;

import java.time.Instant;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A page of search results; addresses are paths of this site with their query, made by the caller.
 *
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 * @param advice what to change when the search was refused, else empty
 */
public record SearchPage(
        ContentLocale locale,
        String query,
        State state,
        long total,
        List<Hit> hits,
        List<KindFacet> kinds,
        List<TopicFacet> topics,
        @Nullable String previous,
        @Nullable String next,
        String advice) {

    public enum State {
        /** Nothing was asked. */
        EMPTY,
        FOUND,
        NOTHING_FOUND,
        /** What was asked cannot be answered, and the advice says why. */
        REFUSED,
        UNAVAILABLE
    }

    /** One document that was found, with what matched set apart. */
    public record Hit(
            List<Segment> title, String url, Kind kind, Instant datedAt, List<Segment> snippet) {}

    public record Segment(String text, boolean marked) {}

    /**
     * @param url the same search narrowed to this, or without it when it is selected
     */
    public record KindFacet(Kind kind, String url, long count, boolean selected) {}

    /**
     * @param url the same search narrowed to this, or without it when it is selected
     */
    public record TopicFacet(String name, String url, long count, boolean selected) {}

    public static SearchPage empty(ContentLocale locale) {
        return without(locale, "", State.EMPTY, "");
    }

    public static SearchPage nothingFound(ContentLocale locale, String query) {
        return without(locale, query, State.NOTHING_FOUND, "");
    }

    public static SearchPage unavailable(ContentLocale locale, String query) {
        return without(locale, query, State.UNAVAILABLE, "");
    }

    /**
     * @param advice what is wrong and what to do
     */
    public static SearchPage refused(ContentLocale locale, String query, String advice) {
        return without(locale, query, State.REFUSED, advice);
    }

    private static SearchPage without(
            ContentLocale locale, String query, State state, String advice) {
        return new SearchPage(
                locale, query, state, 0, List.of(), List.of(), List.of(), null, null, advice);
    }
}
