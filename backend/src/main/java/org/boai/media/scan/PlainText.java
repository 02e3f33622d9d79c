package org.boai.media.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a text file; those that are taken in are UTF-8. */
final class PlainText {
    private static final int LONGEST = 100_000;

    private PlainText() {}

    /**
     * @throws IOException when it is no UTF-8
     */
    static void read(Path file, Pieces pieces) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            for (var number = 1; next(lines, line); number++) {
                pieces.take("第 %d 行".formatted(number), line);
                line.setLength(0);
            }
        }
    }

    /** A line, or a part of one that has no end. */
    private static boolean next(BufferedReader lines, StringBuilder line) throws IOException {
        var character = lines.read();
        if (character < 0) {
            return false;
        }
        while (character >= 0 && character != '\n' && line.length() < LONGEST) {
            line.append((char) character);
            character = lines.read();
        }
        return true;
    }
}
