package org.boai.media.kit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.boai.media.Deliverable.Bytes;

/** Pieces one after another, read from any place, with at most one of them open. */
record JoinedBytes(List<Piece> pieces) implements Bytes {
    JoinedBytes {
        pieces = List.copyOf(pieces);
    }

    record Piece(long length, Bytes bytes) {
        static Piece of(byte[] bytes) {
            return new Piece(bytes.length, ZipEntryPlan.inMemory(bytes));
        }
    }

    long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    @Override
    public InputStream open(long from, long length) {
        return new Stream(from, length);
    }

    private final class Stream extends InputStream {
        private int piece;
        private long at;
        private long left;
        private long leftInPiece;
        private InputStream current = InputStream.nullInputStream();

        Stream(long from, long length) {
            left = length;
            at = from;
            while (piece < pieces.size() && at >= pieces.get(piece).length()) {
                at -= pieces.get(piece).length();
                piece++;
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (left == 0) {
                return -1;
            }
            while (leftInPiece == 0) {
                next();
            }
            var read = current.read(into, offset, (int) Math.min(wanted, leftInPiece));
            if (read < 0) {
                throw new EOFException("A stored file is shorter than its row says");
            }
            left -= read;
            leftInPiece -= read;
            return read;
        }

        private void next() throws IOException {
            current.close();
            var opened = pieces.get(piece++);
            leftInPiece = Math.min(left, opened.length() - at);
            current = opened.bytes().open(at, leftInPiece);
            at = 0;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
