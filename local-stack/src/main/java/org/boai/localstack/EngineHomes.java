package org.boai.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The folders that the build filled with the engines' programs. */
final class EngineHomes {
    private static final Properties FOLDERS = load();

    private EngineHomes() {}

    static Path search() {
        return built("search");
    }

    static Path storage() {
        return built("storage");
    }

    /** Where PostgreSQL's programs are unpacked to; absent until its first start. */
    static Path postgres() {
        return Path.of(FOLDERS.getProperty("postgres"));
    }

    private static Path built(String engine) {
        var folder = Path.of(FOLDERS.getProperty(engine));
        if (!Files.isDirectory(folder.resolve("server"))) {
            throw new IllegalStateException(
                    "%s is missing: build with ./mvnw -pl local-stack -am process-classes"
                            .formatted(folder));
        }
        return folder;
    }

    private static Properties load() {
        try (var file = EngineHomes.class.getResourceAsStream("engines.properties")) {
            var folders = new Properties();
            folders.load(file);
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
