package org.boai.site.view;

import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** Pages that send readers on: withdrawn, moved, not found, search. */
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

    /** What {@code search.html} shows. */
    record SearchView(
            SearchPage search,
            String action,
            List<Hit> hits,
            List<Facet> kinds,
            boolean empty,
            boolean found,
            boolean nothingFound,
            boolean refused,
            boolean unavailable) {}

    record Hit(
            List<SearchPage.Segment> title,
            String url,
            String kind,
            When date,
            List<SearchPage.Segment> snippet) {}

    record Facet(String name, String url, long count, boolean selected) {}

    String gone(PagePlan.Gone plan) {
        var gone = plan.gone();
        var locale = gone.address().locale();
        var view =
                new GonePage(
                        gone.title(),
                        gone.reason(),
                        When.time(gone.withdrawnAt(), locale),
                        replacement(plan));
        return Templates.render("gone.html", frame(locale, gone.title()), view);
    }

    String moved(PagePlan.Moved moved) {
        return Templates.render(
                "moved.html",
                frame(moved.locale(), moved.title()),
                new MovedPage(moved.title(), moved.to().value()));
    }

    String notFound(ContentLocale locale) {
        return Templates.render(
                "not-found.html",
                frame(locale, Words.in(locale).get("notFound")),
                new NotFoundPage(locale.root() + "search", locale.root() + "site-map/"));
    }

    String search(SearchPage page) {
        var locale = page.locale();
        var words = Words.in(locale);
        var title =
                Stream.of(page.query(), words.get("search"))
                        .filter(part -> !part.isBlank())
                        .reduce((query, search) -> query + " – " + search)
                        .orElseThrow();
        var view =
                new SearchView(
                        page,
                        locale.root() + "search",
                        page.hits().stream().map(hit -> hit(hit, locale)).toList(),
                        page.kinds().stream()
                                .map(
                                        one ->
                                                new Facet(
                                                        words.kind(one.kind()),
                                                        one.url(),
                                                        one.count(),
                                                        one.selected()))
                                .toList(),
                        page.state() == SearchPage.State.EMPTY,
                        page.state() == SearchPage.State.FOUND,
                        page.state() == SearchPage.State.NOTHING_FOUND,
                        page.state() == SearchPage.State.REFUSED,
                        page.state() == SearchPage.State.UNAVAILABLE);
        return Templates.render("search.html", frame(locale, title), view);
    }

    private static Hit hit(SearchPage.Hit hit, ContentLocale locale) {
        return new Hit(
                hit.title(),
                hit.url(),
                Words.in(locale).kind(hit.kind()),
                When.day(hit.datedAt(), locale),
                hit.snippet());
    }

    private static @Nullable Link replacement(PagePlan.Gone plan) {
        var path = plan.gone().replacement();
        if (path == null) {
            return null;
        }
        var card = plan.replacement();
        return Link.to(card == null ? path.value() : card.title(), path.value());
    }

    private Frame frame(ContentLocale locale, String title) {
        return frames.frame(
                new Frames.Head(locale, title, "", "", "", List.of(), "", Frames.About.PAGE));
    }
}
