package org.boai.media.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/**
 * An MP4 film is a sequence of boxes (ISO/IEC 14496-12). Boxes that tell where and by whom it was
 * filmed are blanked in place, which moves no other byte.
 */
final class FilmFile {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDING = Set.of("moov", "trak");
    private static final int MAX_BOXES = 10_000;
    private static final int HEADER = 8;
    private static final int LARGE = 1;
    private static final int TO_THE_END = 0;
    private static final int CHUNK = 65_536;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

    private final FileChannel channel;
    private final Set<String> seen = new HashSet<>();
    private int boxes;

    private FilmFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A copy that tells nothing about its maker.
     *
     * @throws Refused {@code file-damaged}, {@code file-type-mismatch}
     */
    static Path withoutMetadata(FileName name, Path file, Path folder) throws IOException {
        var copy = Files.copy(file, folder.resolve("film"));
        try (var channel =
                FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var film = new FilmFile(channel);
            if (!film.text(HEADER, 4).matches("iso[m2-9]|mp4[12]|avc1|M4V |dash|MSNV")) {
                throw Unusable.mismatch(name);
            }
            film.walk(0, channel.size());
            if (!film.seen.containsAll(Set.of("ftyp", "moov", "mdat"))) {
                throw Unusable.damaged(new Bilingual("视频", "video"));
            }
        }
        return copy;
    }

    private void walk(long from, long to) throws IOException {
        for (long at = from; at < to; ) {
            var box = box(at, to);
            if (++boxes > MAX_BOXES) {
                throw Unusable.damaged(new Bilingual("视频", "video"));
            }
            seen.add(box.type());
            if (TELLING.contains(box.type())) {
                blank(box);
            } else if (HOLDING.contains(box.type())) {
                walk(box.body(), box.end());
            }
            at = box.end();
        }
    }

    /** A box: where it starts, where its body starts, and where it ends. */
    private record Box(String type, long start, long body, long end) {}

    private Box box(long at, long limit) throws IOException {
        long size = Integer.toUnsignedLong(bytes(at, 4).getInt());
        long header = HEADER;
        if (size == LARGE) {
            size = bytes(at + HEADER, 8).getLong();
            header += 8;
        } else if (size == TO_THE_END) {
            size = limit - at;
        }
        if (size < header || size > limit - at) {
            throw Unusable.damaged(new Bilingual("视频", "video"));
        }
        return new Box(text(at + 4, 4), at, at + header, at + size);
    }

    private void blank(Box box) throws IOException {
        write(box.start() + 4, ByteBuffer.wrap(FREE));
        for (long from = box.body(); from < box.end(); from += CHUNK) {
            write(from, ByteBuffer.allocate((int) Math.min(CHUNK, box.end() - from)));
        }
    }

    private void write(long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private String text(long at, int length) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(bytes(at, length)).toString();
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw Unusable.damaged(new Bilingual("视频", "video"));
            }
        }
        return buffer.flip();
    }
}
