package org.boai.localstack.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Holds {@code DATA/lock}, so that one supervisor at a time works on a data folder. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Nothing when another process holds it. */
    static Optional<DataLock> tryLock(Path data) throws IOException {
        Files.createDirectories(data);
        var channel =
                FileChannel.open(
                        data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DataLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
