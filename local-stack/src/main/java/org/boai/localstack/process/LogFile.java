package org.boai.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A log that begins anew at each start; the five before it are kept as {@code .1} to {@code .5}.
 */
public record LogFile(Path path) {
    private static final int KEPT = 5;

    /** Moves what is there out of the way. */
    public void rotate() {
        try {
            Files.createDirectories(path.getParent());
            for (int older = KEPT; older >= 1; older--) {
                var from = older == 1 ? path : numbered(older - 1);
                if (Files.exists(from)) {
                    Files.move(from, numbered(older), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, as many as there are up to {@code count}. */
    public List<String> tail(int count) {
        try {
            var lines =
                    new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
