package org.boai.site.view;

import io.quarkus.qute.RawString;
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
    static RawString meta(Published item) {
        var locale = item.address().locale();
        var words = Words.in(locale);
        var html = new Html().time(When.time(item.datedAt(), locale));
        if (!item.changes().isEmpty()) {
            html.raw("<span>").text(words.get("updated")).raw(" ");
            html.time(When.time(item.publishedAt(), locale)).raw("</span>");
        }
        if (item.address().kind() == Kind.ARTICLE) {
            int minutes = ReadingTime.minutes(item.content().body(), locale);
            html.raw("<span>").text(words.get("reading").formatted(minutes)).raw("</span>");
        }
        return new RawString(html.toString());
    }

    /** The topics it is filed under, or null when there are none. */
    static @Nullable RawString topics(List<SiteTopic> topics, ContentLocale locale) {
        var html = new Html();
        for (var topic : topics) {
            html.raw(" <a").attribute("href", locale.root() + "topics/" + topic.slug() + "/");
            html.raw(">").text(topic.name(locale)).raw("</a>");
        }
        var name = new Html().text(Words.in(locale).get("topics"));
        return html.ready("<p class=\"topics\"><span>" + name + "</span>", "</p>");
    }

    /** The way to its neighbours in the list of its kind, or null when it has none. */
    static @Nullable RawString beside(PagePlan.Item plan) {
        var newer = plan.newer();
        var older = plan.older();
        var address = plan.card().address();
        if (address.kind() == Kind.PAGE || newer == null && older == null) {
            return null;
        }
        var words = Words.in(address.locale());
        var html = new Html().raw("<nav class=\"beside\"");
        html.attribute("aria-label", words.get("beside")).raw(">\n");
        beside(html, "prev", "‹ " + words.get("newerOne"), newer);
        beside(html, "next", words.get("olderOne") + " ›", older);
        return html.raw("</nav>").ready();
    }

    private static void beside(Html html, String way, String name, @Nullable Card card) {
        if (card != null) {
            html.raw("<a").attribute("rel", way).attribute("href", card.address().path().value());
            html.raw("><span>").text(name).raw("</span>").text(card.title()).raw("</a>");
        }
        html.raw("\n");
    }
}
