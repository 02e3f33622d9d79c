package org.boai.site.view;

import java.time.Instant;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A page of search results; addresses are paths of this site with their query, made by the caller.
 *
 * @param correction what the reader may have meant, or null
 * @param help where else to look when there is nothing to show
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
        List<YearFacet> years,
        @Nullable Correction correction,
        Help help,
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

    /**
     * @param url the same search narrowed to this, or without it when it is selected
     */
    public record YearFacet(int year, String url, long count, boolean selected) {}

    /**
     * Another wording that finds something.
     *
     * @param url the search for it
     */
    public record Correction(String text, String url) {}

    /** Where else to look: topics, and what is new. */
    public record Help(List<Place> topics, List<Place> latest) {
        public static final Help NONE = new Help(List.of(), List.of());
    }

    /**
     * @param url a path of this site
     */
    public record Place(String text, String url) {}

    /** What readers call a kind. */
    public static String nameOf(Kind kind, ContentLocale locale) {
        return Words.in(locale).kind(kind);
    }

    /** What readers call topics. */
    public static String nameOfTopics(ContentLocale locale) {
        return Words.in(locale).get("topics");
    }

    public static SearchPage empty(ContentLocale locale, Help help) {
        return without(locale, "", State.EMPTY, "", help);
    }

    public static SearchPage unavailable(ContentLocale locale, String query) {
        return without(locale, query, State.UNAVAILABLE, "", Help.NONE);
    }

    /**
     * @param advice what is wrong and what to do
     */
    public static SearchPage refused(ContentLocale locale, String query, String advice) {
        return without(locale, query, State.REFUSED, advice, Help.NONE);
    }

    private static SearchPage without(
            ContentLocale locale, String query, State state, String advice, Help help) {
        return new SearchPage(
                locale, query, state, 0, List.of(), List.of(), List.of(), List.of(), null, help,
                null, null, advice);
    }
}
