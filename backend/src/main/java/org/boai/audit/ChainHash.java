package org.boai.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an event's canonical form: the hash of the event before, the place in the chain,
 * the time in microseconds since 1970, the actor's id and name, the act, the document, and the
 * details in the order of their names; each as its length in UTF-8 bytes, a colon, the text and a
 * comma. The function {@code audit_hash} of the database computes the same.
 */
final class ChainHash {
    /** What stands for the hash before the first event. */
    static final String START = "0".repeat(64);

    private ChainHash() {}

    /**
     * @param place from 1
     * @return 64 hexadecimal digits
     */
    static String of(String previous, long place, Entry entry) {
        var form = new StringBuilder();
        field(form, previous);
        field(form, Long.toString(place));
        field(form, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        field(form, orEmpty(entry.actorId()));
        field(form, entry.actor());
        field(form, entry.action());
        field(form, orEmpty(entry.documentId()));
        new TreeMap<>(entry.detail())
                .forEach(
                        (name, value) -> {
                            field(form, name);
                            field(form, value);
                        });
        return Sha256.of(form.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static void field(StringBuilder form, String text) {
        form.append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append(',');
    }

    private static String orEmpty(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
