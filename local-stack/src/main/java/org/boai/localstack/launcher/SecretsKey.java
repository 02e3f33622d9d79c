package org.boai.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.boai.localstack.PrivateFile;

/**
 * The key that seals what the database keeps of people's secrets: made once per data folder, kept
 * in {@code DATA/secrets-key} (0600).
 */
final class SecretsKey {
    private static final int BYTES = 32;

    private SecretsKey() {}

    /** 32 bytes in Base64. */
    static String in(Path data) {
        var file = data.resolve("secrets-key");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
