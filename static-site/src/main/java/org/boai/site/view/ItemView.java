package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * What the page of every kind shows (PUB-08).
 *
 * @param meta its dates, and how long it takes to read
 * @param latestChange what the latest publication changed, said at the top (PR-08)
 * @param legacy whether it was taken over from an older site (PUB-07)
 * @param beside leads to the next newer and the next older document of its kind
 */
record ItemView(
        String kind,
        String title,
        String summary,
        RawString meta,
        boolean legacy,
        @Nullable Note latestChange,
        @Nullable RawString cover,
        RawString body,
        @Nullable RawString credits,
        List<Note> changes,
        @Nullable RawString topics,
        @Nullable RawString related,
        @Nullable RawString beside) {

    private static final String COVER = "(min-width: 78rem) 74rem, 100vw";

    /** What changed at a later publication. */
    record Note(When when, String text) {}

    static ItemView of(Published item, PagePlan.Item plan, CardsHtml cards) {
        var content = item.content();
        var locale = item.address().locale();
        var cover = new Html();
        Picture.eager(cover, content.cover(), COVER);
        var notes = notes(item, locale);
        return new ItemView(
                Words.in(locale).kind(item.address().kind()),
                content.title(),
                content.summary(),
                ItemHtml.meta(item),
                !(item.origin() instanceof Origin.Reviewed),
                notes.isEmpty() ? null : notes.getFirst(),
                cover.ready(),
                new RawString(BodyHtml.of(content.body(), locale, plan.referred())),
                Credits.of(item),
                notes,
                ItemHtml.topics(plan.topics(), locale),
                cards.of(plan.related()),
                ItemHtml.beside(plan));
    }

    private static List<Note> notes(Published item, ContentLocale locale) {
        return item.changes().stream()
                .map(change -> new Note(When.time(change.at(), locale), change.note()))
                .toList();
    }
}
