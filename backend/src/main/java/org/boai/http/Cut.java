package org.boai.http;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list, cut from a read of one line more, so that a page that is full and the last one
 * leads nowhere.
 *
 * @param more the last line of the page, when others follow it
 */
public record Cut<T>(List<T> items, Optional<T> more) {

    /**
     * @param found up to one line more than fits
     */
    public static <T> Cut<T> of(List<T> found, int limit) {
        return found.size() <= limit
                ? new Cut<>(found, Optional.empty())
                : new Cut<>(found.subList(0, limit), Optional.of(found.get(limit - 1)));
    }
}
