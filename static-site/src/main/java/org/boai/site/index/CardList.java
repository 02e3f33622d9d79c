package org.boai.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards of one group, newest first; positions count from the oldest, which is 0. */
public final class CardList {

    static final CardList EMPTY = new CardList();

    private final ArrayList<Card> cards = new ArrayList<>(4);

    public int size() {
        return cards.size();
    }

    /** The newest, at most this many. */
    public List<Card> newest(int count) {
        return cards.subList(0, Math.min(count, cards.size()));
    }

    public List<Card> all() {
        return Collections.unmodifiableList(cards);
    }

    /** The cards at these positions, newest first. */
    public List<Card> between(int fromOldest, int toOldest) {
        return List.copyOf(cards.subList(cards.size() - toOldest, cards.size() - fromOldest));
    }

    /** The next newer one, or null when this is the newest. */
    public @Nullable Card newer(Card card) {
        return beside(card, -1);
    }

    /** The next older one, or null when this is the oldest. */
    public @Nullable Card older(Card card) {
        return beside(card, 1);
    }

    /** Where a card stands, or would stand, counted from the oldest. */
    public int position(Card card) {
        int at = Collections.binarySearch(cards, card, Card.NEWEST_FIRST);
        return Math.max(0, cards.size() - 1 - (at < 0 ? -at - 1 : at));
    }

    private @Nullable Card beside(Card card, int step) {
        int at = Collections.binarySearch(cards, card, Card.NEWEST_FIRST);
        int other = at + step;
        return at < 0 || other < 0 || other >= cards.size() ? null : cards.get(other);
    }

    void add(Card card) {
        int at = Collections.binarySearch(cards, card, Card.NEWEST_FIRST);
        cards.add(at < 0 ? -at - 1 : at, card);
    }

    void remove(Card card) {
        int at = Collections.binarySearch(cards, card, Card.NEWEST_FIRST);
        if (at >= 0) {
            cards.remove(at);
        }
    }

    void addUnordered(Card card) {
        cards.add(card);
    }

    void order() {
        cards.sort(Card.NEWEST_FIRST);
    }
}
