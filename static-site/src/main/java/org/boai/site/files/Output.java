package org.boai.site.files;

import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A rendered page.
 *
 * @param basis what it was made from
 * @param marker name of an identical file that tells servers the status, or null
 */
public record Output(byte[] bytes, Basis basis, @Nullable String marker) {

    /** A withdrawn address: servers answer 410. */
    public static final String GONE = "gone.html";

    /** A former address: servers answer 301. */
    public static final String MOVED = "moved.html";

    Written written() {
        return new Written(basis, bytes.length, Sha256.of(bytes), marker);
    }
}
