package org.boai.site.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/** The relative link {@code current} to the release that readers see. */
record CurrentLink(Path site) {

    private static final String NAME = "current";

    /** The number of the release that it leads to, if there is one. */
    OptionalLong number() throws IOException {
        var link = site.resolve(NAME);
        return Files.isSymbolicLink(link)
                ? OptionalLong.of(
                        Long.parseLong(Files.readSymbolicLink(link).getFileName().toString()))
                : OptionalLong.empty();
    }

    boolean isAt(long number) throws IOException {
        var current = number();
        return current.isPresent() && current.getAsLong() == number;
    }

    /** At no moment is there no link. */
    void leadTo(Path release) throws IOException {
        var draft = site.resolve(NAME + ".tmp");
        Files.deleteIfExists(draft);
        Files.createSymbolicLink(draft, site.relativize(release));
        Files.move(
                draft,
                site.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
