package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;
import org.jspecify.annotations.Nullable;

/**
 * A document as lists show it.
 *
 * @param from first day of a campaign
 * @param to last day of a campaign, when it is another
 * @param number of a press release, as readers say it, or empty
 */
record CardView(
        String href,
        String kind,
        String title,
        String summary,
        When date,
        @Nullable When from,
        @Nullable When to,
        String number,
        @Nullable RawString picture) {

    private static final String SMALL = "(min-width: 40rem) 22rem, 100vw";
    private static final String TINY = "7rem";
    private static final String LARGE = "(min-width: 62rem) 42rem, 100vw";

    static List<CardView> of(List<Card> cards) {
        return cards.stream().map(CardView::of).toList();
    }

    static CardView of(Card card) {
        var html = new Html();
        Picture.lazy(html, card.cover(), SMALL);
        return of(card, html);
    }

    /** With a picture of the size of a stamp. */
    static CardView small(Card card) {
        var html = new Html();
        Picture.lazy(html, card.cover(), TINY);
        return of(card, html);
    }

    /** The day of the month, as in a calendar. */
    String dayOfMonth() {
        return date.iso().substring(date.iso().lastIndexOf('-') + 1);
    }

    /** The year and the month. */
    String month() {
        return date.iso().substring(0, date.iso().lastIndexOf('-')).replace('-', '.');
    }

    /** With a picture that is seen at once. */
    static CardView lead(Card card) {
        var html = new Html();
        Picture.eager(html, card.cover(), LARGE);
        return of(card, html);
    }

    static String number(int number, ContentLocale locale) {
        return number < 1 ? "" : Words.in(locale).get("numbered").formatted(number);
    }

    private static CardView of(Card card, Html picture) {
        var locale = card.address().locale();
        var facts = card.facts();
        var last = facts.endsOn() == null || facts.endsOn().equals(facts.startsOn());
        return new CardView(
                card.address().path().value(),
                Words.in(locale).kind(card.address().kind()),
                card.title(),
                card.summary(),
                When.day(card.datedAt(), locale),
                When.day(facts.startsOn(), locale),
                last ? null : When.day(facts.endsOn(), locale),
                number(facts.number(), locale),
                picture.ready());
    }
}
