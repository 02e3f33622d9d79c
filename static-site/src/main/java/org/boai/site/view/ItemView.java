package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.site.index.Card;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * What the page of every kind shows (PUB-08).
 *
 * @param updated when it was published again, or null
 * @param reading how long it takes to read, or empty
 * @param latestChange what the latest publication changed, said at the top (PR-08)
 * @param newer the next newer document of its kind
 * @param older the next older document of its kind
 * @param legacy whether it was taken over from an older site (PUB-07)
 */
record ItemView(
        String kind,
        String title,
        String summary,
        When date,
        @Nullable When updated,
        String reading,
        boolean legacy,
        @Nullable Note latestChange,
        @Nullable RawString cover,
        RawString body,
        @Nullable RawString credits,
        List<Note> changes,
        List<Link> topics,
        @Nullable RawString related,
        @Nullable Link newer,
        @Nullable Link older) {

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
                When.time(item.datedAt(), locale),
                item.changes().isEmpty() ? null : When.time(item.publishedAt(), locale),
                reading(item, locale),
                !(item.origin() instanceof Origin.Reviewed),
                notes.isEmpty() ? null : notes.getFirst(),
                cover.ready(),
                new RawString(BodyHtml.of(content.body(), locale, plan.referred())),
                Credits.of(item),
                notes,
                topics(plan, locale),
                cards.of(plan.related()),
                beside(plan.newer()),
                beside(plan.older()));
    }

    private static String reading(Published item, ContentLocale locale) {
        return item.address().kind() == Kind.ARTICLE
                ? Words.in(locale)
                        .get("reading")
                        .formatted(ReadingTime.minutes(item.content().body(), locale))
                : "";
    }

    private static @Nullable Link beside(@Nullable Card card) {
        return card == null || card.address().kind() == Kind.PAGE
                ? null
                : Link.to(card.title(), card.address().path().value());
    }

    private static List<Note> notes(Published item, ContentLocale locale) {
        return item.changes().stream()
                .map(change -> new Note(When.time(change.at(), locale), change.note()))
                .toList();
    }

    private static List<Link> topics(PagePlan.Item plan, ContentLocale locale) {
        return plan.topics().stream()
                .map(
                        topic ->
                                Link.to(
                                        topic.name(locale),
                                        locale.root() + "topics/" + topic.slug() + "/"))
                .toList();
    }
}
