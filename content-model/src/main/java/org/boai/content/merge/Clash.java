package org.boai.content.merge;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Where both changed the same thing; both versions are here, in the stored form. */
public sealed interface Clash {
    /** JSON pointer into the merged content (RFC 6901). */
    String where();

    /** What I wrote; null when I removed it. */
    @Nullable JsonNode mine();

    /** What they wrote; null when they removed it. */
    @Nullable JsonNode theirs();

    /** A field that holds one value: the merged content has mine, or theirs where I have none. */
    record OfField(String where, @Nullable JsonNode mine, @Nullable JsonNode theirs)
            implements Clash {}

    /**
     * Entries of a list: the merged content has mine, then theirs.
     *
     * @param list JSON pointer to the list
     * @param at index of the first entry of mine
     * @param mine an array, empty when I removed what they changed
     * @param theirs an array, empty when they removed what I changed
     */
    record OfEntries(String list, int at, JsonNode mine, JsonNode theirs) implements Clash {
        @Override
        public String where() {
            return list + "/" + at;
        }
    }
}
