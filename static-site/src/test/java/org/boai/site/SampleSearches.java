package org.boai.site;

import java.time.Instant;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.view.SearchPage;
import org.boai.site.view.SearchPage.Help;
import org.boai.site.view.SearchPage.Place;
import org.boai.site.view.SearchPage.Segment;
import org.boai.site.view.SearchPage.State;
import org.jspecify.annotations.Nullable;

/** What a search answers, one question for each way. */
final class SampleSearches {
    /** The queries of addresses that {@link #of} knows. */
    static final List<String> QUERIES = List.of("", "?q=found", "?q=vain", "?q=down", "?q=bad");

    private static final Help HELP =
            new Help(
                    List.of(new Place("应急救护", "/topics/first-aid/")),
                    List.of(new Place("四分钟有多长", "/articles/four-minutes/")));

    private SampleSearches() {}

    static SearchPage of(ContentLocale locale, @Nullable String query) {
        return switch (query) {
            case null -> SearchPage.empty(locale, HELP);
            case "q=found" -> found(locale);
            case "q=vain" -> inVain(locale);
            case "q=down" -> SearchPage.unavailable(locale, "down");
            default -> SearchPage.refused(locale, "bad", "请缩短 / Shorten it");
        };
    }

    private static SearchPage found(ContentLocale locale) {
        var hit =
                new SearchPage.Hit(
                        List.of(new Segment("四分钟", true), new Segment("有多长", false)),
                        "/articles/four-minutes/",
                        Kind.ARTICLE,
                        Instant.parse("2026-10-01T02:00:00Z"),
                        List.of(new Segment("身边的人能做什么。", false)));
        return new SearchPage(
                locale,
                "found",
                State.FOUND,
                1,
                List.of(hit),
                List.of(new SearchPage.KindFacet(Kind.ARTICLE, "/search?q=1", 1, true)),
                List.of(new SearchPage.TopicFacet("应急救护", "/search?q=2", 1, false)),
                List.of(new SearchPage.YearFacet(2026, "/search?q=4", 1, false)),
                null,
                Help.NONE,
                null,
                "/search?q=3",
                "");
    }

    private static SearchPage inVain(ContentLocale locale) {
        return new SearchPage(
                locale,
                "vain",
                State.NOTHING_FOUND,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new SearchPage.Correction("vein", "/search?q=found"),
                HELP,
                null,
                null,
                "");
    }
}
