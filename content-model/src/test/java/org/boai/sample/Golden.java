package org.boai.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the code must reproduce; {@code -Dboai.accept=true} rewrites them. */
public final class Golden {
    private Golden() {}

    /** Compares a file of the checkout with what the code says now. */
    public static void check(Path file, String actual) {
        if (Boolean.getBoolean("boai.accept")) {
            write(file, actual);
        }
        assertThat(file)
                .as("%s is out of date: run ./boai accept-golden, then read the difference", file)
                .content()
                .isEqualTo(actual);
    }

    /**
     * Compares with a file that is written once and then never again: stored forms are for ever.
     */
    public static void checkForEver(Path file, String actual) {
        if (Boolean.getBoolean("boai.accept") && !Files.exists(file)) {
            write(file, actual);
        }
        assertThat(file)
                .as("%s was stored like this once and must be read for ever", file)
                .content()
                .isEqualTo(actual);
    }

    /** The root of the checkout. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
