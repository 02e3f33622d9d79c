package org.boai.site.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.boai.document.Kind;

/** What to read next: those that share most topics, the newest of them first. */
public final class Related {

    public static final int COUNT = 5;

    private Related() {}

    /**
     * At most five. Looks only at the newest few of each combination of topics, so its cost does
     * not grow with the site.
     */
    public static List<Card> to(Card card, Index index) {
        if (card.address().kind() == Kind.PAGE) {
            return List.of();
        }
        var chosen = new ArrayList<Card>(COUNT);
        var level = new ArrayList<Card>();
        int size = 0;
        for (var group : Group.sharing(card)) {
            if (group.topics().size() != size) {
                take(level, chosen);
                size = group.topics().size();
                if (chosen.size() == COUNT) {
                    return chosen;
                }
            }
            for (var other : index.cards(group).newest(2 * COUNT + 1)) {
                if (other != card && !other.document().equals(card.document())) {
                    level.add(other);
                }
            }
        }
        take(level, chosen);
        return chosen;
    }

    /** Those that may show this card as related, found without knowing what they show. */
    public static Set<Card> showing(Card card, Index index) {
        var showing = new LinkedHashSet<Card>();
        if (card.address().kind() == Kind.PAGE) {
            return showing;
        }
        var asked = new LinkedHashSet<Card>();
        for (var group : Group.sharing(card)) {
            var cards = index.cards(group);
            if (isAmong(card, cards.newest(2 * COUNT + 1))) {
                asked.addAll(cards.all());
            }
        }
        for (var other : asked) {
            if (!other.document().equals(card.document()) && isAmong(card, to(other, index))) {
                showing.add(other);
            }
        }
        return showing;
    }

    private static void take(ArrayList<Card> level, List<Card> chosen) {
        if (!level.isEmpty()) {
            level.sort(Card.NEWEST_FIRST);
            for (var card : level) {
                if (chosen.size() < COUNT && !chosen.contains(card)) {
                    chosen.add(card);
                }
            }
            level.clear();
        }
    }

    private static boolean isAmong(Card card, Collection<Card> cards) {
        for (var other : cards) {
            if (other.document().equals(card.document())) {
                return true;
            }
        }
        return false;
    }
}
