package org.boai.content.check;

import java.util.Map;
import java.util.Set;
import org.boai.document.Sha256;

/**
 * What the checks know besides the content itself.
 *
 * @param allowed terms that may stand in this document, because a final reviewer said so
 * @param files what is inside attached files; none are told of pictures and films
 */
public record Background(Dictionary dictionary, Set<String> allowed, Map<Sha256, FileScan> files) {
    /** For checks of the content alone. */
    public static final Background NONE = new Background(Dictionary.EMPTY, Set.of(), Map.of());

    public Background {
        allowed = Set.copyOf(allowed);
        files = Map.copyOf(files);
    }
}
