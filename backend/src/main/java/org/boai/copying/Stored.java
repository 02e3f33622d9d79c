package org.boai.copying;

import java.util.List;

/**
 * An object that the bucket holds.
 *
 * @param fingerprint of what it was made from, or {@link #UNKNOWN} for bytes of somebody else
 * @param bytes its size
 * @param etag as the store told it when the object was written
 * @param uses keys of the uploaded files that a page shows or offers
 */
record Stored(String fingerprint, long bytes, String etag, List<String> uses) {
    private static final String UNKNOWN = "-";

    Stored {
        uses = List.copyOf(uses);
    }

    /** In the place of one of ours, but not as it was written. */
    static Stored unknown() {
        return new Stored(UNKNOWN, 0, UNKNOWN, List.of());
    }

    boolean isAsWritten(CopyBucket.Listed listed) {
        return bytes == listed.bytes() && etag.equals(listed.etag());
    }
}
