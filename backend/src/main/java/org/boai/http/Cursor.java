package org.boai.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.boai.document.Sha256;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Where a page of a list ended, as an opaque text that counts for that list only: a changed one, or
 * one of another list, is refused.
 *
 * @param at microsecond precision, as the database keeps it
 */
public record Cursor(Instant at, UUID id) {
    private static final int POSITION = Long.BYTES * 3;
    private static final int CHECK = Long.BYTES;

    /**
     * @param list what the list is of, with its filters
     */
    public String write(String list) {
        var position =
                ByteBuffer.allocate(POSITION)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        var text = ByteBuffer.allocate(POSITION + CHECK).put(position).put(check(list, position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.array());
    }

    /**
     * @throws Refused {@code invalid-input} when it was not written for this list
     */
    public static Cursor read(String text, String list) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == POSITION + CHECK) {
                var at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                var cursor = new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
                if (cursor.write(list).equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw refused();
        }
        throw refused();
    }

    private static Refused refused() {
        return new Refused(
                new Refusal.InvalidInput("after", "after 须是同一查询上一页给出的 next,原样传回。要从头开始请去掉它。"));
    }

    private static byte[] check(String list, byte[] position) {
        MessageDigest digest = Sha256.digest();
        digest.update(list.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Arrays.copyOf(digest.digest(position), CHECK);
    }
}
