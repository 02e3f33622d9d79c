package org.boai.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** A password of 10 characters or more and at most 72 bytes, which is what bcrypt reads. */
final class Password {
    private static final int MIN_CHARACTERS = 10;
    private static final int MAX_BYTES = 72;

    /** Checked in place of a hash that is not there, so that an unknown login takes as long. */
    private static final String NOBODY = BcryptUtil.bcryptHash(Secret.fresh().text());

    private Password() {}

    /**
     * @throws Refused when it is too short or too long
     */
    static String hash(String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS
                || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "password",
                            "密码至少 %d 个字符,最多 %d 字节。请换一个更长的短句。"
                                    .formatted(MIN_CHARACTERS, MAX_BYTES)));
        }
        return BcryptUtil.bcryptHash(password);
    }

    static boolean matches(String password, @Nullable String hash) {
        var known = hash != null && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return BcryptUtil.matches(password, known ? hash : NOBODY) && known;
    }
}
