package org.boai.site.view;

import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.liveitem.Published;
import org.boai.site.index.Card;
import org.boai.site.index.SiteTopic;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** Writes what stands around the text of every document. Plain Java, because every page has it. */
final class ItemHtml {

    private ItemHtml() {}

    /** When it was published and published again, and how long it takes to read. */
    static void meta(Html html, Published item) {
        var locale = item.address().locale();
        var words = Words.in(locale);
        html.time(When.time(item.datedAt(), locale));
        if (!item.changes().isEmpty()) {
            html.raw("<span>").text(words.get("updated")).raw(" ");
            html.time(When.time(item.publishedAt(), locale)).raw("</span>");
        }
        if (item.address().kind() == Kind.ARTICLE) {
            int minutes = ReadingTime.minutes(item.content().body(), locale);
            html.raw("<span>").text(words.get("reading").formatted(minutes)).raw("</span>");
        }
    }

    /** The topics it is filed under. */
    static void topics(Html html, List<SiteTopic> topics, ContentLocale locale) {
        html.raw("<p class=\"topics\"><span>").text(Words.in(locale).get("topics"));
        html.raw("</span>");
        for (var topic : topics) {
            html.raw(" <a").attribute("href", locale.root() + "topics/" + topic.slug() + "/");
            html.raw(">").text(topic.name(locale)).raw("</a>");
        }
        html.raw("</p>");
    }

    /** The way to its neighbours in the list of its kind. */
    static void beside(Html html, PagePlan.Item plan) {
        var words = Words.in(plan.card().address().locale());
        html.raw("<nav class=\"beside\"").attribute("aria-label", words.get("beside")).raw(">\n");
        beside(html, "prev", "‹ " + words.get("newerOne"), plan.newer());
        beside(html, "next", words.get("olderOne") + " ›", plan.older());
        html.raw("</nav>");
    }

    /** Whether it has neighbours to lead to. */
    static boolean hasBeside(PagePlan.Item plan) {
        return plan.card().address().kind() != Kind.PAGE
                && (plan.newer() != null || plan.older() != null);
    }

    /** What later publications changed. */
    static void changes(Html html, Published item) {
        var locale = item.address().locale();
        for (var change : item.changes()) {
            html.raw("<li>").time(When.time(change.at(), locale)).raw(" ");
            html.text(change.note()).raw("</li>\n");
        }
    }

    private static void beside(Html html, String way, String name, @Nullable Card card) {
        if (card != null) {
            html.raw("<a").attribute("rel", way).attribute("href", card.address().path().value());
            html.raw("><span>").text(name).raw("</span>").text(card.title()).raw("</a>");
        }
        html.raw("\n");
    }
}
