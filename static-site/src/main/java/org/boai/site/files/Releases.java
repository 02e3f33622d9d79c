package org.boai.site.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The releases of a site folder: {@code releases/<n>}, the relative link {@code current} to one of
 * them, and {@code state/<n>.log} and {@link Notes} beside them. What is in {@code snapshots} is
 * there for the moment. A number is never given twice, so that a writer that is overtaken cannot
 * write to, or delete, what the one after it builds.
 */
public final class Releases {

    private static final int KEPT = 3;

    private final Path releases;
    private final Path state;
    private final Path snapshots;
    private final Numbers numbers;
    private final CurrentLink current;
    private final Notes notes;
    private final Neighbours neighbours;
    private final long ground;

    /**
     * @param ground fingerprint of the code and the settings that make pages now
     */
    public Releases(Path folder, Neighbours neighbours, long ground) throws IOException {
        this.releases = Files.createDirectories(folder.resolve("releases"));
        this.state = Files.createDirectories(folder.resolve("state"));
        this.snapshots = folder.resolve("snapshots");
        this.numbers = new Numbers(releases, state);
        this.current = new CurrentLink(folder);
        this.notes = new Notes(state);
        this.neighbours = neighbours;
        this.ground = ground;
    }

    /** Whether this release is the one that is being read. */
    public boolean isCurrent(Release release) throws IOException {
        return current.isAt(number(release));
    }

    /**
     * A folder for {@link #difference}, in which what takes long is done while the release may be
     * written.
     */
    public Path prepare(Release release, Difference.Lacks other) throws IOException {
        Files.createDirectories(snapshots);
        var folder = Files.createTempDirectory(snapshots, "of-");
        release.prepare(folder, other);
        return folder;
    }

    /**
     * What another place lacks of the release as it is now; what is written afterwards is not in
     * it.
     *
     * @param prepared a folder for it alone
     */
    public Difference difference(Release release, Difference.Lacks other, Path prepared)
            throws IOException {
        return release.difference(prepared, other);
    }

    /** The release that is being read, with what a crash left of others cleared away. */
    public Optional<Release> current() throws IOException {
        var number = current.number();
        return number.isEmpty() ? Optional.empty() : Optional.of(takeOver(number.getAsLong()));
    }

    private Release takeOver(long number) throws IOException {
        Snapshot.delete(snapshots);
        for (var other : numbers.all()) {
            if (other > number && !notes.isWhole(other)) {
                discard(other);
            }
        }
        expectNeighbours(number);
        var release = Release.open(folder(number), log(number), neighbours);
        if (isOfToday(notes.held(number))) {
            release.keepLook();
        } else {
            notes.release(number);
        }
        return release;
    }

    /**
     * Whether a release that is being read was made with the code and the settings of today, or was
     * brought back while they were those of today already.
     */
    public boolean isAsItShouldBe(Release release) throws IOException {
        return release.keepsLook() || isOfToday(notes.ground(number(release)));
    }

    /**
     * Forgets pages whose files are not as they were written. When the machine crashed, a file that
     * was written over can have its new size and its old bytes, so each is then read.
     */
    public void inspect(Release release) throws IOException {
        long number = number(release);
        if (notes.isOfThisBoot(number)) {
            release.inspect();
        } else {
            release.inspectEveryByte();
            notes.ofThisBoot(number);
        }
    }

    /** Every whole release, the oldest first. */
    public List<Kept> kept() throws IOException {
        var kept = new ArrayList<Kept>();
        for (var number : numbers.all()) {
            if (notes.isWhole(number)) {
                var look = isOfToday(notes.ground(number)) ? Kept.Look.OF_TODAY : Kept.Look.EARLIER;
                var at = notes.wholeAt(number);
                kept.add(Kept.of(number, at, log(number), look, current.isAt(number)));
            }
        }
        return kept;
    }

    /**
     * A whole release that is not being read, to be brought up to date and swapped in again. One of
     * an earlier look keeps it. It was read a moment ago perhaps, and few of its pages change.
     */
    public Optional<Release> again(long number) throws IOException {
        if (!numbers.all().contains(number) || !notes.isWhole(number) || current.isAt(number)) {
            return Optional.empty();
        }
        expectNeighbours(number);
        var release = Release.create(folder(number), log(number), neighbours, Writing.BESIDE);
        if (!isOfToday(notes.ground(number))) {
            release.keepLook();
        }
        return Optional.of(release);
    }

    /**
     * A new release of this writer's own, without a page and not yet read by anyone. It takes over
     * the folder of the oldest when there are enough: to write over files costs much less than to
     * delete them and their folders and to make them again.
     */
    public Release next() throws IOException {
        long number = numbers.claim();
        var all = numbers.all();
        var spare = all.size() < KEPT ? Optional.<Long>empty() : oldestSpare(all);
        if (spare.isEmpty()) {
            Files.createDirectory(folder(number));
            return Release.create(folder(number), log(number), neighbours, Writing.OVER);
        }
        long oldest = spare.get();
        boolean clean = notes.hasNeighbours(oldest, neighbours);
        var writing = mayBeOpen(oldest) ? Writing.BESIDE : Writing.OVER;
        notes.forget(oldest);
        Files.move(folder(oldest), folder(number));
        var leftOver = Release.spare(folder(number), log(oldest));
        Files.delete(log(oldest));
        return Release.create(folder(number), log(number), neighbours, writing)
                .over(leftOver, clean);
    }

    /** What was noted holds no longer when pages are about to get other neighbours. */
    private void expectNeighbours(long number) throws IOException {
        if (!notes.hasNeighbours(number, neighbours)) {
            notes.dropNeighbours(number);
        }
    }

    /** Whether somebody may still read what was opened or linked while the release was read. */
    private boolean mayBeOpen(long number) throws IOException {
        return notes.isLeft(number) || hasSnapshots();
    }

    private boolean hasSnapshots() throws IOException {
        if (!Files.exists(snapshots)) {
            return false;
        }
        try (var open = Files.list(snapshots)) {
            return open.findAny().isPresent();
        }
    }

    /** The oldest that is whole, so that its log names every file in it, and not being read. */
    private Optional<Long> oldestSpare(List<Long> all) throws IOException {
        var read = current.number();
        return all.stream()
                .filter(number -> read.isPresent() && read.getAsLong() != number)
                .filter(number -> number < read.getAsLong() || notes.isWhole(number))
                .filter(number -> Files.exists(log(number)))
                .findFirst();
    }

    /** Lets readers see this release from now on, and drops the oldest. */
    public void swapIn(Release release) throws IOException {
        long number = number(release);
        release.startBeingRead();
        if (!notes.isWhole(number)) {
            forgetReaders();
        }
        note(release);
        notes.ofThisBoot(number);
        notes.neighbours(number, neighbours);
        var before = current.number();
        if (before.isPresent()) {
            notes.left(before.getAsLong());
        }
        current.leadTo(release.folder());
        var others = numbers.all().stream().filter(other -> other != number).toList();
        for (var old : others.subList(0, Math.max(0, others.size() - (KEPT - 1)))) {
            discard(old);
        }
        numbers.dropClaimsBefore(number);
    }

    /** Nobody is still being sent what was left before a whole build; a rollback is too quick. */
    private void forgetReaders() throws IOException {
        for (var number : numbers.all()) {
            notes.leftLongAgo(number);
        }
    }

    /** An earlier look stays for as long as code and settings stay as they are today. */
    private void note(Release release) throws IOException {
        long number = number(release);
        if (release.keepsLook()) {
            notes.hold(number, ground);
        } else if (!notes.isWhole(number)) {
            notes.whole(number, ground);
        }
    }

    /** Deletes a release that is not to be read; the one that is read stays all the same. */
    public void discard(Release release) throws IOException {
        release.close();
        if (!isCurrent(release)) {
            discard(number(release));
        }
    }

    private void discard(long number) throws IOException {
        notes.forget(number);
        Files.deleteIfExists(log(number));
        Snapshot.delete(folder(number));
    }

    private boolean isOfToday(OptionalLong noted) {
        return noted.isPresent() && noted.getAsLong() == ground;
    }

    private static long number(Release release) {
        return Long.parseLong(release.folder().getFileName().toString());
    }

    private Path folder(long number) {
        return releases.resolve(Long.toString(number));
    }

    private Path log(long number) {
        return state.resolve(number + ".log");
    }
}
