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
        int better = 0;
        int size = 0;
        for (var group : Group.sharing(card)) {
            if (group.topics().size() != size) {
                size = group.topics().size();
                better = chosen.size();
                if (better == COUNT) {
                    return chosen;
                }
            }
            take(card, index.cards(group).newest(2 * COUNT + 1), chosen, better);
        }
        return chosen;
    }

    /**
     * @param newest in the order of lists
     * @param better how many of the chosen share more topics than these do, and stay
     */
    private static void take(Card card, List<Card> newest, List<Card> chosen, int better) {
        for (var other : newest) {
            int at = chosen.size();
            while (at > better && Card.NEWEST_FIRST.compare(other, chosen.get(at - 1)) < 0) {
                at--;
            }
            if (at == COUNT) {
                return;
            }
            if (!other.document().equals(card.document()) && !chosen.contains(other)) {
                chosen.add(at, other);
                if (chosen.size() > COUNT) {
                    chosen.removeLast();
                }
            }
        }
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

    private static boolean isAmong(Card card, Collection<Card> cards) {
        for (var other : cards) {
            if (other.document().equals(card.document())) {
                return true;
            }
        }
        return false;
    }
}
