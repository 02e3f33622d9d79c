package org.boai.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engines' passwords: made once per data folder, kept in {@code secrets.properties} (0600). */
final class Secrets {
    static final String POSTGRES = "postgres";
    static final String OWNER = "boai_owner";
    static final String APP = "boai_app";
    static final String PUBLIC = "boai_public";
    static final String S3_ACCESS_KEY = "s3-access-key";
    static final String S3_SECRET_KEY = "s3-secret-key";

    private static final int BYTES = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path data) {
        var file = data.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, fresh());
            }
            var values = new Properties();
            values.load(new StringReader(Files.readString(file)));
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalStateException when the file lost this secret; deleting the data folder makes
     *     everything anew
     */
    String of(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("secrets.properties lacks " + name);
        }
        return value;
    }

    private static String fresh() {
        return Stream.of(POSTGRES, OWNER, APP, PUBLIC, S3_ACCESS_KEY, S3_SECRET_KEY)
                .map(name -> name + "=" + random())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
