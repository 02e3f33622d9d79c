package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.site.index.Card;
import org.jspecify.annotations.Nullable;

/**
 * Writes cards with pictures as lists. Plain Java, because every document shows some; and each card
 * once, because it stands on about ten pages.
 */
final class CardsHtml {

    private final Map<Card, byte[]> written = new ConcurrentHashMap<>();

    /** The list, or null when there are no cards. */
    @Nullable RawString of(List<Card> cards) {
        var html = new Html();
        write(html, cards);
        return html.ready();
    }

    /** Writes the list, or nothing when there are no cards. */
    void write(Html html, List<Card> cards) {
        if (!cards.isEmpty()) {
            html.raw("<ul class=\"cards\">\n");
            cards.forEach(card -> html.raw(written.computeIfAbsent(card, CardsHtml::html)));
            html.raw("</ul>");
        }
    }

    private static byte[] html(Card of) {
        var card = CardView.of(of);
        var html = new Html().raw("<li class=\"card\">\n");
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
        html.time(card.date());
        html.raw("</p>\n<h3><a").attribute("href", card.href()).raw(">");
        html.text(card.title()).raw("</a></h3>\n");
        if (card.from() != null) {
            html.raw("<p class=\"dates\">");
            html.time(card.from());
            if (card.to() != null) {
                html.raw(" – ").time(card.to());
            }
            html.raw("</p>\n");
        }
        return html.raw("<p class=\"card-summary\">")
                .text(card.summary())
                .raw("</p>\n</li>\n")
                .bytes();
    }
}
