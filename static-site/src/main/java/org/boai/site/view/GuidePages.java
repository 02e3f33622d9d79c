package org.boai.site.view;

import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;

/** Pages that help readers to find and to use the site. */
final class GuidePages {

    private final Frames frames;
    private final SiteSettings.Footer footer;

    GuidePages(Frames frames, SiteSettings.Footer footer) {
        this.frames = frames;
        this.footer = footer;
    }

    /** What {@code site-map.html} shows. */
    record SiteMapPage(List<Part> parts) {}

    record Part(String title, List<Link> links) {}

    /** What {@code accessibility.html} shows: whom to tell of a barrier. */
    record AccessibilityPage(String phone, String phoneHref, String email) {}

    byte[] siteMap(PagePlan.SiteMap plan) {
        var locale = plan.locale();
        var words = Words.in(locale);
        var topics =
                plan.topics().stream()
                        .map(
                                topic ->
                                        Link.to(
                                                topic.name(locale),
                                                locale.root() + "topics/" + topic.slug() + "/"))
                        .toList();
        var pages =
                plan.pages().stream()
                        .map(card -> Link.to(card.title(), card.address().path().value()))
                        .toList();
        var help =
                List.of(
                        Link.to(words.get("search"), locale.root() + "search"),
                        Link.to(words.get("accessibilityTitle"), locale.root() + "accessibility/"),
                        Link.to(words.get("feed"), locale.root() + "feed.atom"));
        var view =
                new SiteMapPage(
                        Stream.of(
                                        new Part(words.get("columns"), frames.menu(locale)),
                                        new Part(words.get("sections"), frames.sections(locale)),
                                        new Part(words.get("topics"), topics),
                                        new Part(words.get("kind_page"), pages),
                                        new Part(words.get("help"), help))
                                .filter(part -> !part.links().isEmpty())
                                .toList());
        return Templates.render("site-map.html", frame(locale, "siteMap", "site-map/"), view);
    }

    byte[] accessibility(ContentLocale locale) {
        return Templates.render(
                "accessibility.html",
                frame(locale, "accessibilityTitle", "accessibility/"),
                new AccessibilityPage(
                        footer.phone(), ContactRows.telephone(footer.phone()), footer.email()));
    }

    private Frame frame(ContentLocale locale, String title, String place) {
        var words = Words.in(locale);
        return frames.frame(
                Head.shared(
                        locale,
                        words.get(title),
                        place,
                        List.of(Link.to(words.get("home"), locale.root()))));
    }
}
