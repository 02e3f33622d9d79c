package org.boai.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1, which every app reads).
 *
 * @param secret 20 bytes, as RFC 4226 §4 recommends
 */
record OneTimeCodes(byte[] secret) {
    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;

    /** Phones whose clocks are wrong by up to one step. */
    private static final int STEPS_BESIDE = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCodes fresh() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeCodes(bytes);
    }

    /** The code of a moment. */
    String at(Instant time) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every secret makes codes", e);
        }
    }

    /**
     * The step that a code belongs to, or empty when it is none of now.
     *
     * @param after the step of the last code that was accepted; it and earlier ones do not count
     *     again
     */
    OptionalLong step(String code, Instant now, long after) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (var step = current - STEPS_BESIDE; step <= current + STEPS_BESIDE; step++) {
            if (step > after && same(code, at(Instant.ofEpochSecond(step * STEP_SECONDS)))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The secret to be typed into an app. */
    String base32() {
        return new Base32().encodeAsString(secret);
    }

    /** What the picture for an app says. */
    String address(String issuer, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(login), base32(), encoded(issuer));
    }

    private static boolean same(String code, String expected) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
