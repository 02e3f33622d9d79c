package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/** A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits. */
public record Sha256(@JsonValue String hex) {
    private static final int LENGTH = 64;

    /**
     * @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!isValid(hex)) {
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

    /** The digest of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** A fresh digest to feed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
