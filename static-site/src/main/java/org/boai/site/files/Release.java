package org.boai.site.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One folder of the public site, written so that a reader never sees a missing or half file. */
public final class Release implements AutoCloseable {

    private static final String TEMPORARY = ".tmp-";
    private static final Set<OpenOption> WRITING =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);

    private final Path folder;
    private final Manifest manifest;
    private final Neighbours neighbours;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> leftOver = ConcurrentHashMap.newKeySet();
    private volatile boolean read;
    private final AtomicLong temporary = new AtomicLong();

    private Release(Path folder, Manifest manifest, Neighbours neighbours, Set<String> leftOver) {
        this.folder = folder;
        this.manifest = manifest;
        this.neighbours = neighbours;
        this.leftOver.addAll(leftOver);
    }

    /** A release that is being read. */
    static Release open(Path folder, Path log, Neighbours neighbours) throws IOException {
        var release = new Release(folder, Manifest.open(log), neighbours, Set.of());
        release.startBeingRead();
        return release;
    }

    /**
     * A new release, in which nobody looks before it is swapped in.
     *
     * @param leftOver main files of pages of an older release that the folder still holds
     */
    static Release create(Path folder, Path log, Neighbours neighbours, Set<String> leftOver)
            throws IOException {
        return new Release(folder, Manifest.open(log), neighbours, leftOver);
    }

    /** The pages of a release that is not read any more, without what tells servers a status. */
    static Set<String> spare(Path folder, Path log) throws IOException {
        var pages = Manifest.read(log);
        for (var page : pages.entrySet()) {
            var marker = page.getValue().marker();
            if (marker != null) {
                Files.deleteIfExists(folder.resolve(page.getKey()).resolveSibling(marker));
            }
        }
        return pages.keySet();
    }

    /** From now on no reader may see a missing or half file. */
    void startBeingRead() {
        read = true;
        leftOver.clear();
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

    /** Removes every page but these. */
    public void removeAllBut(Set<String> planned) throws IOException {
        for (var files : List.of(Set.copyOf(leftOver), manifest.files())) {
            for (var file : files) {
                if (!planned.contains(file)) {
                    remove(file);
                }
            }
        }
    }

    /** Writes a page; files whose bytes do not change are left alone. */
    public void write(String file, Output output) throws IOException {
        var page = output.written();
        var before = manifest.get(file);
        var target = folder.resolve(file);
        boolean changed = before.isEmpty() || !before.get().sameBytes(page);
        if (changed) {
            boolean stands = leftOver.remove(file) || before.isPresent();
            if (!stands) {
                ensure(target.getParent());
            }
            if (stands || read) {
                removeStale(target);
            }
            put(target, output.bytes());
            for (var ending : neighbours.endings()) {
                put(beside(target, ending), Neighbours.compress(output.bytes(), ending));
            }
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
        leftOver.remove(file);
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

    /** Files that somebody else changed, removed or added (SITE-06), relative to the release. */
    public Collection<String> differing() throws IOException {
        return new Inspection(folder, manifest, neighbours).differing();
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

    /** Compressed neighbours do not outlive their page, not even for a moment while it is read. */
    private void removeStale(Path target) throws IOException {
        for (var ending : Neighbours.everyEnding()) {
            if (read || !neighbours.endings().contains(ending)) {
                Files.deleteIfExists(beside(target, ending));
            }
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
        if (!read) {
            fill(target, bytes);
            return;
        }
        var draft = target.resolveSibling(TEMPORARY + temporary.incrementAndGet());
        fill(draft, bytes);
        Files.move(
                draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, WRITING)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    private void ensure(Path parent) throws IOException {
        if (!folders.contains(parent)) {
            try {
                Files.createDirectory(parent);
            } catch (FileAlreadyExistsException | NoSuchFileException _) {
                Files.createDirectories(parent);
            }
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
