package org.boai.site.view;

import java.util.List;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.liveitem.Published;
import org.boai.site.plan.PagePlan;

/** The pages of documents, one template per kind. */
final class ItemPages {

    private final Frames frames;
    private final CardsHtml cards;
    private final SiteSettings settings;

    ItemPages(Frames frames, CardsHtml cards, SiteSettings settings) {
        this.frames = frames;
        this.cards = cards;
        this.settings = settings;
    }

    String page(PagePlan.Item plan, Published item) {
        var frame = frames.frame(head(plan, item));
        var view = ItemView.of(item, plan, cards);
        return switch (item.content()) {
            case Article _ -> Templates.render("article.html", frame, new ArticlePage(view));
            case Page _ -> Templates.render("article.html", frame, new ArticlePage(view));
            case Campaign campaign ->
                    Templates.render(
                            "campaign.html", frame, CampaignPage.of(campaign, view, plan, cards));
            case PressRelease release ->
                    Templates.render(
                            "press-release.html", frame, PressReleasePage.of(release, view, plan));
            case EducationKit kit ->
                    Templates.render(
                            "education-kit.html", frame, EducationKitPage.of(kit, view, plan));
            case DisclosureNotice notice ->
                    Templates.render(
                            "disclosure-notice.html",
                            frame,
                            DisclosureNoticePage.of(notice, view, plan));
        };
    }

    private Frames.Head head(PagePlan.Item plan, Published item) {
        var address = item.address();
        var locale = address.locale();
        var words = Words.in(locale);
        var list = locale.root() + address.kind().segment() + "/";
        var path = address.path().value();
        return new Frames.Head(
                locale,
                item.content().title(),
                item.content().summary(),
                path,
                plan.card().facts().role() == Page.Role.ABOUT ? path : list,
                List.of(
                        Link.to(words.get("home"), locale.root()),
                        Link.to(words.kind(address.kind()), list)),
                plan.translation() == null ? "" : plan.translation().path().value(),
                new Frames.About(
                        "article",
                        LinkedData.picture(item.content().cover(), settings),
                        json -> LinkedData.add(json, settings, item)));
    }
}
