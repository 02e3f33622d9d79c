package org.boai.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way (RFC 9110, 8.4); each coding has strong ETags of its own. */
enum ContentCoding {
    IDENTITY,
    GZIP;

    /**
     * The best coding that a client accepts (RFC 9110, 12.5.3).
     *
     * @param acceptEncoding the header, or null
     */
    static ContentCoding of(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        var accepts = acceptEncoding.toLowerCase(Locale.ROOT).split(",");
        var named = Arrays.stream(accepts).filter(one -> nameOf(one).equals("gzip")).findFirst();
        return named.or(() -> Arrays.stream(accepts).filter(o -> nameOf(o).equals("*")).findFirst())
                .filter(ContentCoding::isWanted)
                .map(_ -> GZIP)
                .orElse(IDENTITY);
    }

    private static String nameOf(String one) {
        return one.split(";", 2)[0].strip();
    }

    private static boolean isWanted(String one) {
        return !one.replaceAll("\\s", "").matches(".*;q=0(\\.0{0,3})?");
    }

    byte[] encode(byte[] plain) {
        return switch (this) {
            case IDENTITY -> plain;
            case GZIP -> gzip(plain);
        };
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
