package org.boai.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The pictures of the demo documents, drawn anew from code: the same bytes every time. */
public final class Illustrations {
    private Illustrations() {}

    /** The names that documents use, for example {@code seven-lanterns}. */
    public static List<String> names() {
        return Arrays.stream(Motif.values()).map(Motif::code).toList();
    }

    /** The drawing of this name as a PNG of 1600 by 900 pixels, or empty when there is none. */
    public static Optional<byte[]> png(String name) {
        return Arrays.stream(Motif.values())
                .filter(motif -> motif.code().equals(name))
                .findFirst()
                .map(Illustrations::png);
    }

    private static byte[] png(Motif motif) {
        var canvas = new Canvas();
        motif.draw(canvas);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas.image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
