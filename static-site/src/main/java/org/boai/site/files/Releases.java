package org.boai.site.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The releases of a site folder: {@code releases/<n>}, the relative link {@code current} to one of
 * them, and {@code state/<n>.log} beside them.
 */
public final class Releases {

    private static final int KEPT = 3;
    private static final String CURRENT = "current";

    private final Path folder;
    private final Neighbours neighbours;

    public Releases(Path folder, Neighbours neighbours) throws IOException {
        this.folder = folder;
        this.neighbours = neighbours;
        Files.createDirectories(folder.resolve("releases"));
        Files.createDirectories(folder.resolve("state"));
    }

    /** Whether this release is the one that is being read. */
    public boolean isCurrent(Release release) throws IOException {
        var link = folder.resolve(CURRENT);
        return Files.isSymbolicLink(link)
                && folder.resolve(Files.readSymbolicLink(link)).equals(release.folder());
    }

    /** The release that is being read, with what a crash left of others cleared away. */
    public Optional<Release> current() throws IOException {
        var link = folder.resolve(CURRENT);
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        long number = Long.parseLong(Files.readSymbolicLink(link).getFileName().toString());
        for (var other : numbers()) {
            if (other > number) {
                discard(other);
            }
        }
        return Optional.of(Release.open(folder(number), log(number), neighbours));
    }

    /**
     * A new release without a page, not yet read by anyone. It takes over the folder of the oldest
     * when there are enough: to write over files costs much less than to delete them and their
     * folders and to make them again.
     */
    public Release next() throws IOException {
        var numbers = numbers();
        long number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        var leftOver = Set.<String>of();
        if (numbers.size() >= KEPT && isSpare(numbers.getFirst())) {
            long oldest = numbers.getFirst();
            Files.move(folder(oldest), folder(number));
            leftOver = Release.spare(folder(number), log(oldest));
            Files.delete(log(oldest));
        } else {
            Files.createDirectory(folder(number));
        }
        return Release.create(folder(number), log(number), neighbours, leftOver);
    }

    /** Whether a release is whole, so that its log names every file in it, and not being read. */
    private boolean isSpare(long number) throws IOException {
        var link = folder.resolve(CURRENT);
        return Files.exists(log(number))
                && Files.isSymbolicLink(link)
                && !folder.resolve(Files.readSymbolicLink(link)).equals(folder(number));
    }

    /** Lets readers see this release from now on, and drops the oldest. */
    public void swapIn(Release release) throws IOException {
        release.startBeingRead();
        var target = folder.relativize(release.folder());
        var draft = folder.resolve(CURRENT + ".tmp");
        Files.deleteIfExists(draft);
        Files.createSymbolicLink(draft, target);
        Files.move(
                draft,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        var numbers = numbers();
        for (var old : numbers.subList(0, Math.max(0, numbers.size() - KEPT))) {
            discard(old);
        }
    }

    /**
     * Deletes a release that is not to be read. It stays when it is read all the same: another
     * writer that took over may have given its release the same number.
     */
    public void discard(Release release) throws IOException {
        release.close();
        if (!isCurrent(release)) {
            discard(Long.parseLong(release.folder().getFileName().toString()));
        }
    }

    private void discard(long number) throws IOException {
        Files.deleteIfExists(log(number));
        Files.walkFileTree(
                folder(number),
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

    private Path folder(long number) {
        return folder.resolve("releases").resolve(Long.toString(number));
    }

    private Path log(long number) {
        return folder.resolve("state").resolve(number + ".log");
    }

    private List<Long> numbers() {
        try (var folders = Files.list(folder.resolve("releases"))) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,17}"))
                    .map(Long::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
