package org.boai.localstack.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file in portions of whole lines, small enough for one request each. */
final class LineChunks implements Closeable {
    private static final int MAX_LINES = 500;
    private static final int MAX_BYTES = 16 << 20;

    private final BufferedInputStream input;
    private long nextLine = 1;

    private LineChunks(BufferedInputStream input) {
        this.input = input;
    }

    /**
     * Some lines as they stand in the file.
     *
     * @param firstLine the number of the first one, from 1
     * @param lastLine the number of the last one
     */
    record Chunk(long firstLine, long lastLine, byte[] bytes) {}

    static LineChunks of(Path file) throws IOException {
        return new LineChunks(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /**
     * The next portion: 500 lines, or fewer once they pass 16 MB; nothing at the end of the file.
     */
    Optional<Chunk> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var first = nextLine;
        while (nextLine - first < MAX_LINES && bytes.size() < MAX_BYTES && readLine(bytes)) {
            nextLine++;
        }
        return nextLine == first
                ? Optional.empty()
                : Optional.of(new Chunk(first, nextLine - 1, bytes.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** False at the end of the file. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        var start = line.size();
        for (int each = input.read(); each >= 0; each = input.read()) {
            line.write(each);
            if (each == '\n') {
                return true;
            }
            if (line.size() - start > MAX_BYTES) {
                throw new Refused("Line %d is longer than 16 MB.".formatted(nextLine));
            }
        }
        return line.size() > start;
    }
}
