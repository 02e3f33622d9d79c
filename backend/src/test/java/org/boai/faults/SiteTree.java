package org.boai.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.boai.document.Sha256;

/** The files of a published site by their paths, each as its hash, to compare two builds. */
final class SiteTree {
    private SiteTree() {}

    static SortedMap<String, String> of(Path data) {
        try {
            var root = data.resolve("site/current").toRealPath();
            var tree = new TreeMap<String, String>();
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    tree.put(
                            root.relativize(file).toString(),
                            Sha256.of(Files.readAllBytes(file)).hex());
                }
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
