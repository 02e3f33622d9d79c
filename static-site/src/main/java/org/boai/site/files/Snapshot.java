package org.boai.site.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.boai.document.Sha256;

/**
 * A release as it was at one moment, for as long as this is open. It is a folder of links to the
 * files of the release: a page that is published over gets another file, and the linked one stays.
 */
public final class Snapshot implements AutoCloseable {

    private final Path folder;
    private final Map<String, Written> pages;

    private Snapshot(Path folder, Map<String, Written> pages) {
        this.folder = folder;
        this.pages = pages;
    }

    /** What is done with one file. */
    @FunctionalInterface
    public interface Each {
        /**
         * @param file its path, relative to the site
         */
        void take(String file, byte[] bytes) throws IOException;
    }

    /** Makes the folders of its files, which takes longer than to link them. */
    static void prepare(Set<String> files, Path folder) throws IOException {
        boolean whole = false;
        try {
            for (var file : files) {
                Files.createDirectories(folder.resolve(file).getParent());
            }
            whole = true;
        } finally {
            if (!whole) {
                delete(folder);
            }
        }
    }

    /**
     * Nobody may write the release meanwhile.
     *
     * @param folder prepared for most of the files
     */
    static Snapshot of(Path release, Map<String, Written> pages, Path folder) throws IOException {
        var snapshot = new Snapshot(folder, new TreeMap<>(pages));
        boolean whole = false;
        try {
            for (var file : snapshot.pages.keySet()) {
                link(folder.resolve(file), release.resolve(file));
            }
            whole = true;
        } finally {
            if (!whole) {
                snapshot.close();
            }
        }
        return snapshot;
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (NoSuchFileException _) {
            Files.createDirectories(link.getParent());
            Files.createLink(link, file);
        }
    }

    /** Where the files are, without what tells servers a status and without compressed ones. */
    public Path folder() {
        return folder;
    }

    /** The paths of its files, relative to the site, without what tells servers a status. */
    public Set<String> files() {
        return pages.keySet();
    }

    /**
     * Hands over every file with what tells servers a status, in the order of their paths.
     *
     * @throws IOException when a file is not as it was written, so that nothing else passes for it
     */
    public void each(Each each) throws IOException {
        for (var page : pages.entrySet()) {
            var file = page.getKey();
            var bytes = read(file);
            each.take(file, bytes);
            var marker = page.getValue().marker();
            if (marker != null) {
                each.take(file.substring(0, file.lastIndexOf('/') + 1) + marker, bytes);
            }
        }
    }

    /**
     * One file of it.
     *
     * @throws IOException when it is not as it was written, so that nothing else passes for it
     */
    public byte[] read(String file) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        if (!Sha256.of(bytes).equals(pages.get(file).hash())) {
            throw new IOException("Not as it was published: " + file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
