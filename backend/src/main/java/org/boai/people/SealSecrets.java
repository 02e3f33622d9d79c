package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.PersonId;

/**
 * Seals what the database keeps of a person's secret with a key that it does not hold
 * (AES-256-GCM). A sealed secret opens for its own person only.
 */
@ApplicationScoped
class SealSecrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKeySpec> key;

    /**
     * @throws IllegalStateException for a key that is not 32 bytes in Base64
     */
    SealSecrets(PeopleConfig config) {
        key = config.secretsKey().filter(text -> !text.isBlank()).map(SealSecrets::read);
    }

    private static SecretKeySpec read(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException _) {
            // Told below, without the text.
        }
        throw new IllegalStateException("boai.people.secrets-key must be 32 bytes in Base64");
    }

    /** Whether there is a key. */
    boolean canSeal() {
        return key.isPresent();
    }

    /**
     * @throws Refused {@code no-secrets-key}
     */
    byte[] seal(PersonId person, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, person, nonce, secret);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * @throws Refused {@code no-secrets-key}
     * @throws IllegalStateException when it was sealed with another key or for somebody else
     */
    byte[] open(PersonId person, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                person,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, PersonId person, byte[] nonce, byte[] input) {
        var present =
                key.orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.Unavailable(
                                                "no-secrets-key",
                                                new Bilingual(
                                                        "服务器还没有设置密钥（boai.people.secrets-key），不能使用两步验证。请联系维护服务器的人。",
                                                        "The server has no key yet (boai.people.secrets-key), so second factors cannot be used. Ask whoever looks after the server."))));
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, present, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.value().toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret can't be sealed or opened", e);
        }
    }
}
