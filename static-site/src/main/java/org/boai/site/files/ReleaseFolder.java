package org.boai.site.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The folder of a release, in which no reader sees half a file. */
final class ReleaseFolder {

    private static final String TEMPORARY = ".tmp-";
    private static final Set<OpenOption> FILLING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path root;
    private final AtomicLong temporary = new AtomicLong();
    private volatile Writing writing;

    ReleaseFolder(Path root, Writing writing) {
        this.root = root;
        this.writing = writing;
    }

    Path root() {
        return root;
    }

    Path resolve(String file) {
        return root.resolve(file);
    }

    /** From now on readers find its files. */
    void startBeingRead() {
        writing = Writing.BESIDE;
    }

    /** Writes a file into a folder that is there. */
    void put(Path target, byte[] bytes) throws IOException {
        switch (writing) {
            case OVER -> fill(target, bytes);
            case BESIDE -> {
                var draft = target.resolveSibling(TEMPORARY + temporary.incrementAndGet());
                fill(draft, bytes);
                Files.move(
                        draft,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Writes over what stands there. To cut a file to nothing first makes ext4 give its blocks back
     * and write the new ones out at once, which costs seven times as much.
     */
    private static void fill(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, FILLING)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            if (channel.size() > bytes.length) {
                channel.truncate(bytes.length);
            }
        }
    }

    /** Most pages have a folder of their own below one that is there. */
    void ensure(Path parent) throws IOException {
        try {
            Files.createDirectory(parent);
        } catch (FileAlreadyExistsException | NoSuchFileException _) {
            Files.createDirectories(parent);
        }
    }

    /** Removes folders without a file, from this one upwards. */
    void removeEmpty(Path parent) throws IOException {
        for (var at = parent; !at.equals(root); at = at.getParent()) {
            try {
                Files.deleteIfExists(at);
            } catch (DirectoryNotEmptyException _) {
                return;
            }
        }
    }
}
