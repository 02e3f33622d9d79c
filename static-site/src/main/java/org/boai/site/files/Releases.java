package org.boai.site.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.regex.Pattern;

/**
 * The releases of a site folder: {@code releases/<n>}, the relative link {@code current} to one of
 * them, and {@code state/<n>.log} beside them. A number is claimed by {@code state/<n>.claim} and
 * never given twice, so that a writer that is overtaken cannot write to, or delete, what the one
 * after it builds.
 */
public final class Releases {

    private static final int KEPT = 3;
    private static final String CURRENT = "current";
    private static final String CLAIM = ".claim";

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
     * A new release of this writer's own, without a page and not yet read by anyone. It takes over
     * the folder of the oldest when there are enough: to write over files costs much less than to
     * delete them and their folders and to make them again.
     */
    public Release next() throws IOException {
        long number = claimNumber();
        var numbers = numbers();
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

    private long claimNumber() throws IOException {
        while (true) {
            var used = Math.max(greatest(numbers()), greatest(numbers("state", CLAIM)));
            try {
                Files.createFile(claim(used + 1));
                return used + 1;
            } catch (FileAlreadyExistsException _) {
                // Another writer was quicker; the next number is free, or the one after it.
            }
        }
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
        for (var old : numbers("state", CLAIM)) {
            if (old < number(release)) {
                Files.deleteIfExists(claim(old));
            }
        }
    }

    /** Deletes a release that is not to be read; the one that is read stays all the same. */
    public void discard(Release release) throws IOException {
        release.close();
        if (!isCurrent(release)) {
            discard(number(release));
        }
    }

    private static long number(Release release) {
        return Long.parseLong(release.folder().getFileName().toString());
    }

    private void discard(long number) throws IOException {
        Files.deleteIfExists(log(number));
        if (!Files.exists(folder(number))) {
            return; // The writer that took over cleared it away.
        }
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

    private Path claim(long number) {
        return folder.resolve("state").resolve(number + CLAIM);
    }

    private static long greatest(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private List<Long> numbers() {
        return numbers("releases", "");
    }

    /** The numbers of the entries of a folder that have this ending, ascending. */
    private List<Long> numbers(String name, String ending) {
        try (var entries = Files.list(folder.resolve(name))) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(entry -> entry.matches("[1-9][0-9]{0,17}" + Pattern.quote(ending)))
                    .map(entry -> entry.substring(0, entry.length() - ending.length()))
                    .map(Long::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
