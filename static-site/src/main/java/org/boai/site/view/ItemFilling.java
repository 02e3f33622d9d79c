package org.boai.site.view;

import org.boai.document.ContentLocale;
import org.boai.liveitem.Published;
import org.boai.site.plan.PagePlan;

/**
 * Writes what comes at the places of {@code item.html} (PUB-08).
 *
 * @param address absolute
 */
record ItemFilling(PagePlan.Item plan, Published item, CardsHtml cards, String address)
        implements Skeleton.Filling {

    private static final String COVER = "(min-width: 78rem) 74rem, 100vw";

    @Override
    public void write(String place, Html html) {
        var content = item.content();
        switch (place) {
            case "kind" -> html.text(Words.in(locale()).kind(item.address().kind()));
            case "title" -> html.text(content.title());
            case "summary" -> html.text(content.summary());
            case "meta" -> ItemHtml.meta(html, item);
            case "cover" -> Picture.eager(html, content.cover(), COVER);
            case "latestChange" -> html.text(item.changes().getFirst().note());
            case "body" -> BodyHtml.write(html, content.body(), locale(), plan.referred());
            case "changes" -> ItemHtml.changes(html, item);
            case "credits" -> Credits.write(html, item);
            case "topics" -> ItemHtml.topics(html, plan.topics(), locale());
            case "address" -> html.text(address);
            case "beside" -> ItemHtml.beside(html, plan);
            case "related" -> cards.write(html, plan.related());
            default -> throw new IllegalStateException("No such place: " + place);
        }
    }

    private ContentLocale locale() {
        return item.address().locale();
    }
}
