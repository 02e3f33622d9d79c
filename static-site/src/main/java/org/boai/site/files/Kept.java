package org.boai.site.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A release that is kept.
 *
 * @param builtAt when it was whole for the first time
 * @param pages how many HTML pages it has
 * @param bytes of all its files, without their compressed neighbours
 * @param look what it is made with
 * @param isCurrent whether readers see it
 */
public record Kept(
        long number, Instant builtAt, int pages, long bytes, Look look, boolean isCurrent) {

    /** The code and the settings that a release was made with. */
    public enum Look {
        /** Those that are running. */
        OF_TODAY,
        /** Earlier ones: what a rollback brings back. */
        EARLIER
    }

    static Kept of(long number, Instant builtAt, Path log, Look look, boolean isCurrent)
            throws IOException {
        var files = Manifest.read(log);
        return new Kept(
                number,
                builtAt,
                (int) files.keySet().stream().filter(file -> file.endsWith(".html")).count(),
                files.values().stream().mapToLong(Written::size).sum(),
                look,
                isCurrent);
    }
}
