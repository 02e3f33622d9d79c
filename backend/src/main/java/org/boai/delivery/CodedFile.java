package org.boai.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The form of a file that a client takes: its brotli or gzip neighbour, or itself.
 *
 * @param coding the content coding, or empty (RFC 9110, 8.4.1)
 * @param etag strong, different for each coding (RFC 9110, 8.8.3.3)
 */
record CodedFile(Path file, String coding, long bytes, String etag) {

    static CodedFile choose(Path file, String acceptEncoding) throws IOException {
        for (var coding : new String[] {"br", "gzip"}) {
            if (accepts(acceptEncoding, coding)) {
                var neighbour =
                        file.resolveSibling(
                                file.getFileName() + (coding.equals("br") ? ".br" : ".gz"));
                try {
                    return of(neighbour, coding);
                } catch (NoSuchFileException _) {
                    continue;
                }
            }
        }
        return of(file, "");
    }

    private static CodedFile of(Path file, String coding) throws IOException {
        var facts = Files.readAttributes(file, BasicFileAttributes.class);
        var etag =
                "\"%x-%x%s\""
                        .formatted(
                                facts.lastModifiedTime().to(TimeUnit.MICROSECONDS),
                                facts.size(),
                                coding.isEmpty() ? "" : "-" + coding);
        return new CodedFile(file, coding, facts.size(), etag);
    }

    private static boolean accepts(String header, String coding) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(
                        one ->
                                one.equals(coding)
                                        || (one.startsWith(coding + ";")
                                                && !one.matches(".*;\\s*q=0(\\.0*)?$")));
    }
}
