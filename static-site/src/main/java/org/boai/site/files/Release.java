package org.boai.site.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One folder of the public site, written so that a reader never sees a missing or half file. */
public final class Release implements AutoCloseable {

    private static final String ASSETS = "assets/";

    private final ReleaseFolder folder;
    private final Manifest manifest;
    private final Neighbours neighbours;
    private final Set<String> leftOver = ConcurrentHashMap.newKeySet();
    private boolean clean;
    private volatile boolean read;
    private volatile boolean keepsLook;

    private Release(ReleaseFolder folder, Manifest manifest, Neighbours neighbours) {
        this.folder = folder;
        this.manifest = manifest;
        this.neighbours = neighbours;
    }

    /** A release that is being read. */
    static Release open(Path folder, Path log, Neighbours neighbours) throws IOException {
        var release =
                new Release(
                        new ReleaseFolder(folder, Writing.BESIDE), Manifest.open(log), neighbours);
        release.startBeingRead();
        return release;
    }

    /** A release in which nobody looks before it is swapped in. */
    static Release create(Path folder, Path log, Neighbours neighbours, Writing writing)
            throws IOException {
        return new Release(new ReleaseFolder(folder, writing), Manifest.open(log), neighbours);
    }

    /**
     * The folder still holds the files of an older release.
     *
     * @param pages main files
     * @param clean whether beside them are no compressed files but those that are written anew
     */
    Release over(Set<String> pages, boolean clean) {
        leftOver.addAll(pages);
        this.clean = clean;
        return this;
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
        folder.startBeingRead();
        leftOver.clear();
    }

    public Path folder() {
        return folder.root();
    }

    /** From now on a page is left alone as long as it shows what it should, however it looks. */
    void keepLook() {
        keepsLook = true;
    }

    boolean keepsLook() {
        return keepsLook;
    }

    /** Whether a page was written there and stands. */
    public boolean holds(String file) {
        return manifest.get(file).isPresent();
    }

    /** Whether a page stands there that need not be written again. */
    public boolean isCurrent(String file, Basis basis) {
        return manifest.get(file)
                .map(Written::basis)
                .filter(made -> keepsLook ? made.plan() == basis.plan() : made.equals(basis))
                .isPresent();
    }

    /** The main files of all pages that were written and stand. */
    public Set<String> files() {
        return manifest.files();
    }

    /** Removes every page but these; pages that keep their look keep what they load with it. */
    public void removeAllBut(Set<String> planned) throws IOException {
        for (var files : List.of(Set.copyOf(leftOver), manifest.files())) {
            for (var file : files) {
                if (!planned.contains(file) && !(keepsLook && file.startsWith(ASSETS))) {
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
                folder.ensure(target.getParent());
            }
            if (read || stands && !clean) {
                removeStale(target);
            }
            folder.put(target, output.bytes());
            for (var ending : neighbours.endings()) {
                folder.put(beside(target, ending), Neighbours.compress(output.bytes(), ending));
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
        folder.removeEmpty(target.getParent());
    }

    /** Forgets pages whose files are missing or cut short, and removes what nobody wrote. */
    void inspect() throws IOException {
        inspect(this::stands);
    }

    /** Forgets pages whose files are not as they were written, and removes what nobody wrote. */
    public void inspectEveryByte() throws IOException {
        inspect(new Inspection(folder.root(), manifest, neighbours)::isAsPublished);
    }

    private void inspect(Inspector inspector) throws IOException {
        var expected = new HashSet<Path>();
        for (var file : manifest.files()) {
            var parts = parts(file);
            if (!inspector.isAsWritten(file)) {
                forget(file);
            }
            // What still stands stays readable until the page is written again.
            expected.addAll(parts);
        }
        Files.walkFileTree(
                folder.root(),
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
        return new Inspection(folder.root(), manifest, neighbours).differing();
    }

    /** Prepares for {@link #difference} what takes long, while pages may be written. */
    void prepare(Path into, Difference.Lacks other) throws IOException {
        Snapshot.prepare(lacking(other).keySet(), into);
    }

    /**
     * The pages as they are now, as far as another place lacks them; nobody may write meanwhile.
     */
    Difference difference(Path into, Difference.Lacks other) throws IOException {
        return new Difference(manifest.all(), Snapshot.of(folder.root(), lacking(other), into));
    }

    private Map<String, Written> lacking(Difference.Lacks other) {
        var lacking = new HashMap<>(manifest.all());
        lacking.entrySet().removeIf(page -> !other.lacks(page.getKey(), page.getValue()));
        return lacking;
    }

    public void flush() throws IOException {
        manifest.flush();
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }

    /** Looks at a page and what stands beside it. */
    @FunctionalInterface
    private interface Inspector {
        boolean isAsWritten(String file) throws IOException;
    }

    private boolean stands(String file) throws IOException {
        return parts(file).stream().allMatch(Files::exists)
                && Files.size(folder.resolve(file)) == manifest.get(file).orElseThrow().size();
    }

    /** The page stays until it is written again or, when nobody plans it any more, removed. */
    private void forget(String file) throws IOException {
        var marker = manifest.get(file).orElseThrow().marker();
        if (marker != null) {
            Files.deleteIfExists(folder.resolve(file).resolveSibling(marker));
        }
        manifest.remove(file);
        leftOver.add(file);
        folder.ensure(folder.resolve(file).getParent());
    }

    private Set<Path> parts(String file) {
        var target = folder.resolve(file);
        var parts = new HashSet<>(Set.of(target));
        neighbours.endings().forEach(ending -> parts.add(beside(target, ending)));
        var marker = manifest.get(file).map(Written::marker);
        marker.ifPresent(name -> parts.add(target.resolveSibling(name)));
        return parts;
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
            folder.put(target.resolveSibling(marker), output.bytes());
        }
        if (former != null && !former.equals(marker)) {
            Files.deleteIfExists(target.resolveSibling(former));
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
