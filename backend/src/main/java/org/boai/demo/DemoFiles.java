package org.boai.demo;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The resources of the demo society; their format is told in {@code demo/README.md}. */
@ApplicationScoped
class DemoFiles {
    private static final String ROOT = "demo/";

    /** All documents, in the order in which they are published. */
    List<DemoText> texts() throws IOException {
        var texts = new ArrayList<DemoText>();
        ClassPathUtils.consumeAsPaths(ROOT, root -> collect(root, texts));
        texts.sort(Comparator.comparingInt(DemoText::order).thenComparing(text -> text.slug()));
        return texts;
    }

    private static void collect(Path root, List<DemoText> texts) {
        try (var files = Files.walk(root, 2)) {
            for (var file : files.toList()) {
                var isText = file.toString().endsWith(".md") && !file.getParent().equals(root);
                if (isText) {
                    var kind = file.getParent().getFileName().toString().replace("/", "");
                    texts.add(DemoText.parse(kind, Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the society, by its path below {@code demo/}. */
    byte[] bytes(String path) throws IOException {
        try (var in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new FileNotFoundException("The demo has no file " + path);
            }
            return in.readAllBytes();
        }
    }

    String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
