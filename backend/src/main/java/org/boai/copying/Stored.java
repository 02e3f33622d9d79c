package org.boai.copying;

import java.util.List;

/**
 * An object of this copy that the bucket holds.
 *
 * @param fingerprint of what it was made from
 * @param bytes its size
 * @param etag as the store told it when the object was written
 * @param uses keys of the uploaded files that a page shows or offers
 */
record Stored(String fingerprint, long bytes, String etag, List<String> uses) {
    /** In the place of what a record names, and not as it says: it fits nothing. */
    static final Stored CHANGED = new Stored("", -1, "", List.of());

    Stored {
        uses = List.copyOf(uses);
    }

    boolean isAsWritten(CopyBucket.Listed listed) {
        return bytes == listed.bytes() && etag.equals(listed.etag());
    }
}
