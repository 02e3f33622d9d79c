package org.boai.testsupport;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app on a phone shows. */
public final class PhoneCode {
    private PhoneCode() {}

    /**
     * @param secret in Base32, as it is typed into the app
     */
    public static String of(String secret, int secondsAhead) throws InvalidKeyException {
        var codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                Instant.now().plusSeconds(secondsAhead));
    }
}
