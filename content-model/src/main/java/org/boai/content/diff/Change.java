package org.boai.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One thing that differs between two contents, in the stored form. */
public sealed interface Change {
    /** The component of the content that it belongs to, for example {@code title}. */
    String field();

    /** A field that is told as a whole; null where it was empty. At least one is there. */
    record OfField(String field, @Nullable JsonNode before, @Nullable JsonNode after)
            implements Change {}

    /**
     * An entry that came.
     *
     * @param at its index in the new list, from 0
     */
    record Added(String field, int at, JsonNode after) implements Change {}

    /**
     * An entry that went.
     *
     * @param at its index in the old list, from 0
     */
    record Removed(String field, int at, JsonNode before) implements Change {}

    /**
     * An entry that was changed.
     *
     * @param at its index in the new list, from 0
     */
    record Changed(String field, int at, JsonNode before, JsonNode after) implements Change {}
}
