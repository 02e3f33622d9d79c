package org.boai.site.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What is noted beside releases: {@code <n>.ground} holds the fingerprint of the code and the
 * settings that made release n, and is there once it is whole; {@code <n>.held} holds that of those
 * that shall leave its look alone; {@code <n>.boot} tells the run of the machine in which its files
 * were written or looked at last; {@code <n>.neighbours} tells which compressed files stand beside
 * its pages, and none but these. {@code <n>.left} is there when readers may still hold what they
 * opened while they saw release n.
 */
final class Notes {

    private static final String GROUND = ".ground";
    private static final String HELD = ".held";
    private static final String BOOT = ".boot";
    private static final String NEIGHBOURS = ".neighbours";
    private static final String LEFT = ".left";
    private static final int HEXADECIMAL = 16;

    private final Path folder;

    Notes(Path folder) {
        this.folder = folder;
    }

    OptionalLong ground(long number) throws IOException {
        return read(file(number, GROUND));
    }

    OptionalLong held(long number) throws IOException {
        return read(file(number, HELD));
    }

    boolean isWhole(long number) {
        return Files.exists(file(number, GROUND));
    }

    /** When it was whole. */
    Instant wholeAt(long number) throws IOException {
        return Files.getLastModifiedTime(file(number, GROUND)).toInstant();
    }

    void whole(long number, long ground) throws IOException {
        write(file(number, GROUND), ground);
    }

    void hold(long number, long against) throws IOException {
        write(file(number, HELD), against);
    }

    /** Whether the machine has not been started anew since its files were known to be right. */
    boolean isOfThisBoot(long number) throws IOException {
        var noted = read(file(number, BOOT));
        return noted.isPresent() && noted.equals(Boot.ofNow());
    }

    void ofThisBoot(long number) throws IOException {
        var now = Boot.ofNow();
        if (now.isPresent()) {
            write(file(number, BOOT), now.getAsLong());
        }
    }

    boolean hasNeighbours(long number, Neighbours neighbours) throws IOException {
        return read(file(number, NEIGHBOURS)).equals(OptionalLong.of(neighbours.bits()));
    }

    void neighbours(long number, Neighbours neighbours) throws IOException {
        write(file(number, NEIGHBOURS), neighbours.bits());
    }

    /** They are about to be others. */
    void dropNeighbours(long number) throws IOException {
        Files.deleteIfExists(file(number, NEIGHBOURS));
    }

    boolean isLeft(long number) {
        return Files.exists(file(number, LEFT));
    }

    /** Readers see another one from now on. */
    void left(long number) throws IOException {
        write(file(number, LEFT), number);
    }

    /** Long ago enough that nobody is still being sent a file of it. */
    void leftLongAgo(long number) throws IOException {
        Files.deleteIfExists(file(number, LEFT));
    }

    void release(long number) throws IOException {
        Files.deleteIfExists(file(number, HELD));
    }

    void forget(long number) throws IOException {
        Files.deleteIfExists(file(number, GROUND));
        Files.deleteIfExists(file(number, BOOT));
        dropNeighbours(number);
        leftLongAgo(number);
        release(number);
    }

    private Path file(long number, String ending) {
        return folder.resolve(number + ending);
    }

    private static OptionalLong read(Path file) throws IOException {
        try {
            return OptionalLong.of(
                    Long.parseUnsignedLong(Files.readString(file).strip(), HEXADECIMAL));
        } catch (NoSuchFileException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static void write(Path file, long fingerprint) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(draft, Long.toHexString(fingerprint) + "\n");
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
