package org.boai.site.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.UUID;

/** Tells one run of the machine from another. */
final class Boot {

    private static final Path ID = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** The run of now, or empty where the system does not say (anywhere but on Linux). */
    static OptionalLong ofNow() {
        try {
            var id = UUID.fromString(Files.readString(ID).strip());
            return OptionalLong.of(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        } catch (IOException | IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }
}
