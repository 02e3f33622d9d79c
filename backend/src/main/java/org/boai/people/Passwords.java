package org.boai.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Hashes passwords that {@link PasswordRules} allow, of at most 72 bytes, which bcrypt reads. */
@ApplicationScoped
class Passwords {
    private static final int MAX_BYTES = 72;

    private final int exponent;

    /** Checked in place of a hash that is not there, so that an unknown login takes as long. */
    private final String nobody;

    Passwords(PasswordWork work) {
        exponent = work.exponent();
        nobody = BcryptUtil.bcryptHash(Secret.fresh().text(), exponent);
    }

    /**
     * @throws Refused {@code invalid-input} when it is too long or easy to guess
     */
    String hash(String password, String login, String displayName) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "password",
                            new Bilingual(
                                            "密码最多 %d 字节（约 %d 个汉字）。请换一个短些的。",
                                            "A password has at most %d bytes (about %d Chinese characters). Choose a shorter one.")
                                    .with(MAX_BYTES, MAX_BYTES / 3)));
        }
        PasswordRules.require(password, login, displayName);
        return BcryptUtil.bcryptHash(password, exponent);
    }

    boolean matches(String password, @Nullable String hash) {
        var known = hash != null && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return BcryptUtil.matches(password, known ? hash : nobody) && known;
    }
}
