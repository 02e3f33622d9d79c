package org.boai.media.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one part of an office document as they are unpacked. A parser holds what lies
 * between two of its events in memory, such as an attribute or a comment, so that is bounded as
 * well as the whole.
 */
final class PartBytes extends FilterInputStream {
    private static final long MOST = 64L << 20;
    private static final long MOST_AT_ONCE = 4L << 20;

    private long leftOfPart = MOST;
    private long leftOfEvent = MOST_AT_ONCE;

    PartBytes(InputStream in) {
        super(in);
    }

    /** The parser has let go of what it read so far. */
    void nextEvent() {
        leftOfEvent = MOST_AT_ONCE;
    }

    /**
     * @throws Pieces.TooMuch after 64 MB, or 4 MB without an event
     */
    @Override
    public int read() throws IOException {
        var one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    /**
     * @throws Pieces.TooMuch after 64 MB, or 4 MB without an event
     */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = in.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        leftOfPart -= bytes;
        leftOfEvent -= bytes;
        if (leftOfPart < 0 || leftOfEvent < 0) {
            throw new Pieces.TooMuch();
        }
    }
}
