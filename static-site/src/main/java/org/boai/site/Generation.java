package org.boai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.content.Content;
import org.boai.site.index.Fingerprint;

/**
 * A fingerprint of the code, templates and words that make the pages, so that a new version of them
 * makes every page anew.
 */
final class Generation {

    static final long FINGERPRINT = fingerprint();

    private Generation() {}

    private static long fingerprint() {
        var digest = new Fingerprint();
        add(digest, Generation.class);
        add(digest, Content.class);
        return digest.value();
    }

    private static void add(Fingerprint digest, Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return;
        }
        try (var files = Files.walk(Path.of(source.getLocation().toURI()))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Code comes from a folder or a file", e);
        }
    }
}
