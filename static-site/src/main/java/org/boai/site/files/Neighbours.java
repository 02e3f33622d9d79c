package org.boai.site.files;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Which compressed files stand beside a text file, so that servers need not compress. */
public enum Neighbours {
    NONE,
    GZIP_AND_BROTLI;

    /** A hundredth larger than the default of 6 makes pages, in three quarters of its time. */
    private static final int GZIP_QUALITY = 4;

    private static final int BROTLI_QUALITY = 5;

    /** Holds nearly every page whole; the encoder clears less memory than for its default of 22. */
    private static final int BROTLI_WINDOW = 18;

    /** Their endings on this machine. */
    List<String> endings() {
        return switch (this) {
            case NONE -> List.of();
            case GZIP_AND_BROTLI ->
                    Brotli4jLoader.isAvailable() ? List.of(".gz", ".br") : List.of(".gz");
        };
    }

    /** The endings on this machine as bits, in the order of {@link #everyEnding}. */
    long bits() {
        long bits = 0;
        for (var ending : endings()) {
            bits |= 1L << everyEnding().indexOf(ending);
        }
        return bits;
    }

    /** All endings that any setting writes. */
    static List<String> everyEnding() {
        return List.of(".gz", ".br");
    }

    static byte[] compress(byte[] bytes, String ending) throws IOException {
        return ending.equals(".br")
                ? Encoder.compress(
                        bytes,
                        new Encoder.Parameters()
                                .setQuality(BROTLI_QUALITY)
                                .setWindow(BROTLI_WINDOW))
                : gzip(bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new Gzip(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(GZIP_QUALITY);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
