package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes cards with pictures as a list. Plain Java, because every document shows some. */
final class CardsHtml {

    private CardsHtml() {}

    /** The list, or null when there are no cards. */
    static @Nullable RawString of(List<CardView> cards) {
        if (cards.isEmpty()) {
            return null;
        }
        var html = new Html().raw("<ul class=\"cards\">\n");
        cards.forEach(card -> write(html, card));
        return html.raw("</ul>").ready();
    }

    private static void write(Html html, CardView card) {
        html.raw("<li class=\"card\">\n");
        if (card.picture() != null) {
            html.raw("<a class=\"card-picture\"")
                    .attribute("href", card.href())
                    .raw(" tabindex=\"-1\" aria-hidden=\"true\">")
                    .raw(card.picture().getValue())
                    .raw("</a>\n");
        }
        html.raw("<p class=\"meta\"><span>").text(card.kind()).raw("</span>");
        if (!card.number().isEmpty()) {
            html.raw("<span>").text(card.number()).raw("</span>");
        }
        time(html, card.date());
        html.raw("</p>\n<h3><a").attribute("href", card.href()).raw(">");
        html.text(card.title()).raw("</a></h3>\n");
        if (card.from() != null) {
            html.raw("<p class=\"dates\">");
            time(html, card.from());
            if (card.to() != null) {
                time(html.raw(" – "), card.to());
            }
            html.raw("</p>\n");
        }
        html.raw("<p class=\"card-summary\">").text(card.summary()).raw("</p>\n</li>\n");
    }

    private static void time(Html html, When when) {
        html.raw("<time").attribute("datetime", when.iso()).raw(">");
        html.text(when.text()).raw("</time>");
    }
}
