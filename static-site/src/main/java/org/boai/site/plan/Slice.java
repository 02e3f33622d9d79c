package org.boai.site.plan;

import java.util.List;
import org.boai.site.index.Card;

/**
 * What one page of a list shows.
 *
 * @param number from 1 for the oldest, or {@link Paging#ROOT} for the newest
 * @param older number of the next older page, or {@link #NONE}
 * @param newer number of the next newer page, or {@link #NONE}
 */
public record Slice(int number, int older, int newer, List<Card> cards) {

    public static final int NONE = -1;
}
