package org.boai.site.files;

import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest knows of a page that was written.
 *
 * @param basis what it was made from
 * @param size of its main file in bytes
 * @param hash of its main file, by which a later change of it is found (SITE-06)
 * @param marker name of an identical file that tells servers the status, or null
 */
public record Written(Basis basis, int size, Sha256 hash, @Nullable String marker) {

    boolean sameBytes(Written other) {
        return size == other.size && hash.equals(other.hash);
    }
}
