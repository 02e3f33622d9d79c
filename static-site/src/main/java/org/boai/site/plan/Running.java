package org.boai.site.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.boai.site.index.Card;

/** Campaigns that are on or coming up. */
final class Running {

    private Running() {}

    /** The earliest first, without those that are shown already. */
    static List<Card> in(
            Collection<Card> cards, LocalDate today, int most, Collection<Card> shown) {
        return cards.stream()
                .filter(card -> card.facts().startsOn() != null && !shown.contains(card))
                .filter(card -> Phase.of(card.facts(), today) != Phase.OVER)
                .sorted(
                        Comparator.comparing((Card card) -> card.facts().startsOn())
                                .thenComparing(Card.NEWEST_FIRST))
                .limit(most)
                .toList();
    }
}
