package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/**
 * A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits. Kept as its four
 * words of 64 bits, the most significant first: one is remembered for every page of a site.
 */
public record Sha256(long first, long second, long third, long fourth) {
    private static final int LENGTH = 64;
    private static final int WORD = 16;
    private static final int BYTES = 32;

    /**
     * @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256(String hex) {
        requireValid(hex);
        this(word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3));
    }

    private static void requireValid(String text) {
        if (!isValid(text)) {
            throw new InvalidValue(
                    new Bilingual(
                            "须为 64 位小写十六进制的 SHA-256",
                            "a SHA-256 has 64 lower-case hexadecimal digits"));
        }
    }

    /** Without a matcher: every page that is written has one. */
    private static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char one = text.charAt(at);
            if ((one < '0' || one > '9') && (one < 'a' || one > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static long word(String hex, int number) {
        return HexFormat.fromHexDigitsToLong(hex, number * WORD, (number + 1) * WORD);
    }

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return ofDigest(digest().digest(bytes));
    }

    /**
     * A digest that was made elsewhere.
     *
     * @param digest its 32 bytes
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static Sha256 ofDigest(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes, not " + digest.length);
        }
        var words = ByteBuffer.wrap(digest);
        return new Sha256(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** A fresh digest to feed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** 64 lower-case hexadecimal digits. */
    @JsonValue
    public String hex() {
        var hex = HexFormat.of();
        return hex.toHexDigits(first)
                + hex.toHexDigits(second)
                + hex.toHexDigits(third)
                + hex.toHexDigits(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
