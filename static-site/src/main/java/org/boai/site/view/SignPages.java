package org.boai.site.view;

import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** Pages that send readers on: withdrawn, moved, not found. */
final class SignPages {

    private final Frames frames;

    SignPages(Frames frames) {
        this.frames = frames;
    }

    /** What {@code gone.html} shows (PUB-11). */
    record GonePage(String title, String reason, When when, @Nullable Link replacement) {}

    /** What {@code moved.html} shows. */
    record MovedPage(String title, String to) {}

    /** What {@code not-found.html} shows. */
    record NotFoundPage(String search, String siteMap) {}

    byte[] gone(PagePlan.Gone plan) {
        var gone = plan.gone();
        var locale = gone.address().locale();
        var view =
                new GonePage(
                        gone.title(),
                        gone.reason(),
                        When.time(gone.withdrawnAt(), locale),
                        replacement(plan));
        return Templates.render(
                "gone.html", frames.frame(Head.passing(locale, gone.title(), "")), view);
    }

    byte[] moved(PagePlan.Moved moved) {
        return Templates.render(
                "moved.html",
                frames.frame(Head.passing(moved.locale(), moved.title(), moved.to().value())),
                new MovedPage(moved.title(), moved.to().value()));
    }

    byte[] notFound(ContentLocale locale) {
        return Templates.render(
                "not-found.html",
                frames.frame(Head.passing(locale, Words.in(locale).get("notFound"), "")),
                new NotFoundPage(locale.root() + "search", locale.root() + "site-map/"));
    }

    private static @Nullable Link replacement(PagePlan.Gone plan) {
        var path = plan.gone().replacement();
        if (path == null) {
            return null;
        }
        var card = plan.replacement();
        return Link.to(card == null ? path.value() : card.title(), path.value());
    }
}
