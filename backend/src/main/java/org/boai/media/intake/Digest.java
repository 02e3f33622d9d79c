package org.boai.media.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.boai.document.Sha256;

/**
 * What is known of the bytes of a file.
 *
 * @param crc32 as ZIP files carry it, unsigned
 */
public record Digest(Sha256 sha256, long crc32, long bytes) {

    static Digest of(Path file) throws IOException {
        var sha = Sha256.digest();
        var crc = new CRC32();
        long bytes = 0;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
                crc.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Digest(Sha256.ofDigest(sha.digest()), crc.getValue(), bytes);
    }
}
