package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.PressRelease;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * The page of a press release (PR-01, PR-03, PR-04).
 *
 * @param number as readers say it, for example 第1号
 * @param series all releases about the event, newest first, this one included
 */
record PressReleasePage(
        ItemParts item,
        String number,
        String event,
        @Nullable RawString facts,
        List<Part> situation,
        @Nullable RawString contact,
        List<CardView> series) {

    /** One part of the situation. */
    record Part(String title, List<String> paragraphs) {}

    static PressReleasePage of(PressRelease release, ItemParts item, PagePlan.Item plan) {
        var locale = plan.card().address().locale();
        var words = Words.in(locale);
        return new PressReleasePage(
                item,
                CardView.number(plan.card().facts().number(), locale),
                release.event() == null ? "" : release.event().name(),
                RowsHtml.of(
                        type(release, words),
                        Row.text(words.get("spokesperson"), release.spokesperson()),
                        Row.when(words.get("asOf"), When.time(release.asOf(), locale)),
                        Row.when(
                                words.get("nextUpdate"),
                                When.time(release.nextUpdateAt(), locale))),
                situation(release.situation(), words),
                contact(release, words),
                CardView.of(plan.series()));
    }

    private static Stream<Row> type(PressRelease release, Words words) {
        return release.releaseType() == null
                ? Stream.empty()
                : Row.text(words.get("releaseType"), words.of("release", release.releaseType()));
    }

    private static List<Part> situation(PressRelease.@Nullable Situation situation, Words words) {
        return situation == null
                ? List.of()
                : Stream.of(
                                part(words.get("confirmed"), situation.confirmed()),
                                part(words.get("unknown"), situation.unknown()),
                                part(words.get("doing"), situation.doing()),
                                part(words.get("advice"), situation.advice()))
                        .flatMap(parts -> parts)
                        .toList();
    }

    private static Stream<Part> part(String title, String text) {
        var paragraphs = text.lines().filter(line -> !line.isBlank()).toList();
        return paragraphs.isEmpty() ? Stream.empty() : Stream.of(new Part(title, paragraphs));
    }

    private static @Nullable RawString contact(PressRelease release, Words words) {
        return release.mediaContact() == null
                ? null
                : RowsHtml.of(ContactRows.of(release.mediaContact(), words));
    }
}
