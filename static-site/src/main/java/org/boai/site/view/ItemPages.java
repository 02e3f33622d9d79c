package org.boai.site.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Published;
import org.boai.site.plan.PagePlan;

/** The pages of documents, a template for each kind that has parts of its own. */
final class ItemPages {

    private final Frames frames;
    private final CardsHtml cards;
    private final SiteSettings settings;
    private final Map<Shape, Skeleton> shapes = new ConcurrentHashMap<>();

    ItemPages(Frames frames, CardsHtml cards, SiteSettings settings) {
        this.frames = frames;
        this.cards = cards;
        this.settings = settings;
    }

    /** What {@code article.html} shows: nothing but what every kind has. */
    record PlainPage(ItemParts item) {}

    /** Many pages differ only by what comes at their places. */
    private record Shape(ContentLocale locale, ItemParts parts) {}

    byte[] page(PagePlan.Item plan, Published item) {
        var head = head(plan, item);
        var skeleton = skeleton(plan, item);
        var filling = new ItemFilling(plan, item, cards, settings.absolute(head.path()));
        return frames.frame(head).around(html -> skeleton.fill(html, filling));
    }

    private Skeleton skeleton(PagePlan.Item plan, Published item) {
        var locale = item.address().locale();
        var words = Words.in(locale);
        var parts = ItemParts.of(item, plan);
        return switch (item.content()) {
            case Article _, Page _ ->
                    shapes.computeIfAbsent(new Shape(locale, parts), ItemPages::plain);
            case Campaign campaign ->
                    Templates.skeleton(
                            "campaign.html", words, CampaignPage.of(campaign, parts, plan, cards));
            case PressRelease release ->
                    Templates.skeleton(
                            "press-release.html", words, PressReleasePage.of(release, parts, plan));
            case EducationKit kit ->
                    Templates.skeleton(
                            "education-kit.html", words, EducationKitPage.of(kit, parts, plan));
            case DisclosureNotice notice ->
                    Templates.skeleton(
                            "disclosure-notice.html",
                            words,
                            DisclosureNoticePage.of(notice, parts, plan));
        };
    }

    private static Skeleton plain(Shape shape) {
        return Templates.skeleton(
                "article.html", Words.in(shape.locale()), new PlainPage(shape.parts()));
    }

    private Head head(PagePlan.Item plan, Published item) {
        var address = item.address();
        var locale = address.locale();
        var words = Words.in(locale);
        var list = locale.root() + address.kind().segment() + "/";
        var path = address.path().value();
        return new Head(
                locale,
                item.content().title(),
                item.content().summary(),
                path,
                plan.card().facts().role() == Page.Role.ABOUT ? path : list,
                List.of(
                        Link.to(words.get("home"), locale.root()),
                        Link.to(words.kind(address.kind()), list)),
                plan.translation() == null ? "" : plan.translation().path().value(),
                new Head.About(
                        "article",
                        LinkedData.picture(item.content().cover(), settings),
                        json -> LinkedData.add(json, settings, item)));
    }
}
