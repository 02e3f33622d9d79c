package org.boai.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.boai.document.Sha256;

/** 256 random bits that a browser or a program holds; the database keeps only the hash. */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
