package org.boai.site.files;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.boai.document.Sha256;

/** Compares the files of a release with what was published in it (SITE-06). */
final class Inspection {

    private final Path folder;
    private final Manifest manifest;
    private final Neighbours neighbours;

    Inspection(Path folder, Manifest manifest, Neighbours neighbours) {
        this.folder = folder;
        this.manifest = manifest;
        this.neighbours = neighbours;
    }

    /** Files that were changed, removed or added by somebody else, relative to the release. */
    Collection<String> differing() throws IOException {
        var found = new TreeSet<String>();
        var expected = new HashSet<String>();
        for (var file : manifest.files()) {
            expected.addAll(parts(file));
            found.addAll(differing(file));
        }
        try (var files = Files.walk(folder)) {
            files.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString())
                    .filter(file -> !expected.contains(file))
                    .forEach(found::add);
        }
        return found;
    }

    /** A page, its compressed neighbours and its marker, as far as they are not as published. */
    private Collection<String> differing(String file) throws IOException {
        var page = manifest.get(file);
        var found = new TreeSet<String>();
        if (page.isPresent()) {
            for (var part : parts(file)) {
                if (!isAsPublished(part, page.get().hash())) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /** Whether a page and what stands beside it are as they were written. */
    boolean isAsPublished(String file) throws IOException {
        return differing(file).isEmpty();
    }

    private List<String> parts(String file) {
        var parts = new TreeSet<>(List.of(file));
        neighbours.endings().forEach(ending -> parts.add(file + ending));
        manifest.get(file)
                .map(Written::marker)
                .ifPresent(marker -> parts.add(sibling(file, marker)));
        return List.copyOf(parts);
    }

    private static String sibling(String file, String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    private boolean isAsPublished(String part, Sha256 hash) throws IOException {
        try {
            return Sha256.of(plain(part, Files.readAllBytes(folder.resolve(part)))).equals(hash);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /** What readers of a compressed file get; nothing when it cannot be unpacked. */
    private static byte[] plain(String part, byte[] bytes) {
        try {
            if (part.endsWith(".gz")) {
                return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            if (part.endsWith(".br")) {
                var unpacked = Decoder.decompress(bytes).getDecompressedData();
                return unpacked == null ? new byte[0] : unpacked;
            }
            return bytes;
        } catch (IOException _) {
            return new byte[0];
        }
    }
}
