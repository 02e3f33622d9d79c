package org.boai.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, before it has its place in the chain.
 *
 * @param at in microseconds, as the database keeps it
 * @param actorId null when nobody acted, but the clock or the command line
 * @param actor how the person was called then
 */
record Entry(
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String action,
        @Nullable UUID documentId,
        Map<String, String> detail) {
    Entry {
        detail = Map.copyOf(detail);
    }
}
