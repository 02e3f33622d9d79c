package org.boai.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for one piece of work, which leaves nothing behind. */
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("boai-upload"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
