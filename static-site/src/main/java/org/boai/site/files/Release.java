package org.boai.site.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One folder of the public site, written so that a reader never sees a missing or half file. */
public final class Release implements AutoCloseable {

    private static final String TEMPORARY = ".tmp-";

    private final Path folder;
    private final Manifest manifest;
    private final Neighbours neighbours;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicLong temporary = new AtomicLong();

    private Release(Path folder, Manifest manifest, Neighbours neighbours) {
        this.folder = folder;
        this.manifest = manifest;
        this.neighbours = neighbours;
    }

    static Release open(Path folder, Path log, Neighbours neighbours) throws IOException {
        Files.createDirectories(folder);
        return new Release(folder, Manifest.open(log), neighbours);
    }

    public Path folder() {
        return folder;
    }

    /** Whether a page stands there that was made from the same plan. */
    public boolean isCurrent(String file, long fingerprint) {
        return manifest.get(file).filter(page -> page.fingerprint() == fingerprint).isPresent();
    }

    /** The main files of all pages that were written. */
    public Set<String> files() {
        return manifest.files();
    }

    /** Writes a page; files whose bytes do not change are left alone. */
    public void write(String file, Output output) throws IOException {
        var page = output.written();
        var before = manifest.get(file);
        var target = folder.resolve(file);
        boolean changed = before.isEmpty() || !before.get().sameBytes(page);
        if (changed) {
            replace(target, output.bytes());
        }
        mark(target, before.map(Written::marker).orElse(null), output, changed);
        manifest.put(file, page);
    }

    /** Removes a page with its marker and compressed neighbours. */
    public void remove(String file) throws IOException {
        var target = folder.resolve(file);
        var before = manifest.get(file);
        for (var ending : Neighbours.everyEnding()) {
            Files.deleteIfExists(beside(target, ending));
        }
        Files.deleteIfExists(target);
        if (before.isPresent() && before.get().marker() != null) {
            Files.deleteIfExists(target.resolveSibling(before.get().marker()));
        }
        manifest.remove(file);
        removeEmpty(target.getParent());
    }

    /** Forgets pages whose files are missing or cut short, and removes what nobody planned. */
    public void inspect() throws IOException {
        var expected = new HashSet<Path>();
        for (var file : manifest.files()) {
            inspect(file, expected);
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                            throws IOException {
                        if (!expected.contains(path)) {
                            Files.delete(path);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    public void flush() throws IOException {
        manifest.flush();
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }

    private void inspect(String file, Set<Path> expected) throws IOException {
        var page = manifest.get(file).orElseThrow();
        var target = folder.resolve(file);
        var parts = new HashSet<>(Set.of(target));
        neighbours.endings().forEach(ending -> parts.add(beside(target, ending)));
        if (page.marker() != null) {
            parts.add(target.resolveSibling(page.marker()));
        }
        if (parts.stream().allMatch(Files::exists) && Files.size(target) == page.size()) {
            expected.addAll(parts);
        } else {
            manifest.remove(file);
            // What still stands stays readable until the page is written again.
            expected.addAll(parts);
        }
    }

    private void replace(Path target, byte[] bytes) throws IOException {
        ensure(target.getParent());
        for (var ending : Neighbours.everyEnding()) {
            Files.deleteIfExists(beside(target, ending));
        }
        put(target, bytes);
        for (var ending : neighbours.endings()) {
            put(beside(target, ending), Neighbours.compress(bytes, ending));
        }
    }

    private void mark(Path target, @Nullable String former, Output output, boolean changed)
            throws IOException {
        var marker = output.marker();
        if (marker != null && (changed || !marker.equals(former))) {
            put(target.resolveSibling(marker), output.bytes());
        }
        if (former != null && !former.equals(marker)) {
            Files.deleteIfExists(target.resolveSibling(former));
        }
    }

    private void put(Path target, byte[] bytes) throws IOException {
        var draft = target.resolveSibling(TEMPORARY + temporary.incrementAndGet());
        Files.write(draft, bytes);
        Files.move(
                draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void ensure(Path parent) throws IOException {
        if (!folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
    }

    private void removeEmpty(Path parent) throws IOException {
        for (var at = parent; !at.equals(folder); at = at.getParent()) {
            folders.remove(at);
            try {
                Files.deleteIfExists(at);
            } catch (DirectoryNotEmptyException _) {
                return;
            }
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
