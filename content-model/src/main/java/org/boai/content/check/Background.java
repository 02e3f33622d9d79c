package org.boai.content.check;

import java.util.Set;

/**
 * What the checks know besides the content itself.
 *
 * @param allowed terms that may stand in this document, because a final reviewer said so
 */
public record Background(Dictionary dictionary, Set<String> allowed) {
    /** For checks of the content alone. */
    public static final Background NONE = new Background(Dictionary.EMPTY, Set.of());

    public Background {
        allowed = Set.copyOf(allowed);
    }
}
