package org.boai.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Where a page of a list ended, as an opaque text that counts for that list only: a changed one, or
 * one of another list, is refused.
 *
 * @param at microsecond precision, as the database keeps it
 * @param key tells lines of one instant apart; its text is what it is read from
 */
public record Cursor<K>(Instant at, K key) {
    private static final int CHECK = Long.BYTES;

    /**
     * @param list what the list is of, with its filters
     */
    public String write(String list) {
        var text = key.toString().getBytes(StandardCharsets.UTF_8);
        var position =
                ByteBuffer.allocate(Long.BYTES + text.length)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .put(text)
                        .array();
        var all = ByteBuffer.allocate(CHECK + position.length).put(check(list, position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.put(position).array());
    }

    /**
     * @param key reads a key from its text, or throws an {@link IllegalArgumentException}
     * @throws Refused {@code invalid-input} when it was not written for this list
     */
    public static <K> Cursor<K> read(String text, String list, Function<String, K> key) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).position(CHECK);
            var at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            var rest = StandardCharsets.UTF_8.decode(bytes).toString();
            var cursor = new Cursor<>(at, key.apply(rest));
            if (cursor.write(list).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | DateTimeException
                | ArithmeticException e) {
            throw refused();
        }
        throw refused();
    }

    private static Refused refused() {
        return new Refused(
                new Refusal.InvalidInput(
                        "after",
                        new Bilingual(
                                "after 须是同一查询上一页给出的 next，原样传回。要从头开始请去掉它。",
                                "after must be the value of next from the previous page of the same query, unchanged. Leave it out to start again.")));
    }

    private static byte[] check(String list, byte[] position) {
        MessageDigest digest = Sha256.digest();
        digest.update(list.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(position), CHECK);
    }
}
