package org.boai.site.plan;

import java.util.stream.IntStream;
import org.boai.site.index.CardList;

/**
 * How a list falls into pages. They are numbered from the oldest and hold exactly as many cards as
 * fit, so a new document leaves them alone; the root shows the newest, one page and what does not
 * fill another.
 *
 * @param items cards in the list
 * @param size cards of a numbered page
 */
public record Paging(int items, int size) {

    public static final int ROOT = 0;

    /** All pages, the root included. */
    int count() {
        return Math.max(1, items / size);
    }

    /** The numbers of the pages beside the root. */
    IntStream numbers() {
        return IntStream.range(1, count());
    }

    boolean exists(int number) {
        return number == ROOT || number > 0 && number < count();
    }

    Slice slice(CardList cards, int number) {
        int from = ((number == ROOT ? count() : number) - 1) * size;
        int to = number == ROOT ? items : from + size;
        return new Slice(number, older(number), newer(number), cards.between(from, to));
    }

    /** The pages that change when a card comes, goes or changes at this position. */
    IntStream touched(int position) {
        int first = Math.min(position / size + 1, count() - 1);
        return IntStream.concat(
                IntStream.of(ROOT), IntStream.rangeClosed(Math.max(1, first - 1), count() + 1));
    }

    private int older(int number) {
        int at = number == ROOT ? count() : number;
        return at > 1 ? at - 1 : Slice.NONE;
    }

    private int newer(int number) {
        if (number == ROOT) {
            return Slice.NONE;
        }
        return number + 1 == count() ? ROOT : number + 1;
    }
}
