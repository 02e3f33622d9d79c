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
 * @param updated when it was published again, or null
 * @param legacy whether it was taken over from an older site (PUB-07)
 */
record ItemView(
        String kind,
        String title,
        String summary,
        When date,
        @Nullable When updated,
        boolean legacy,
        @Nullable RawString cover,
        RawString body,
        List<Row> credits,
        List<Note> changes,
        List<Link> topics,
        List<CardView> related) {

    /** What changed at a later publication. */
    record Note(When when, String text) {}

    static ItemView of(Published item, PagePlan.Item plan) {
        var content = item.content();
        var locale = item.address().locale();
        var cover = new Html();
        Picture.eager(cover, content.cover(), BodyHtml.WIDE);
        return new ItemView(
                Words.in(locale).kind(item.address().kind()),
                content.title(),
                content.summary(),
                When.time(item.datedAt(), locale),
                item.changes().isEmpty() ? null : When.time(item.publishedAt(), locale),
                !(item.origin() instanceof Origin.Reviewed),
                cover.ready(),
                new RawString(BodyHtml.of(content.body(), locale, plan.referred())),
                Credits.of(item),
                notes(item, locale),
                topics(plan, locale),
                CardView.of(plan.related()));
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
