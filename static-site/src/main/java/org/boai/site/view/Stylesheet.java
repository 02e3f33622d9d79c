package org.boai.site.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.boai.document.Sha256;

/** The one stylesheet; its name carries its hash, so browsers may keep it for ever. */
public final class Stylesheet {

    private static final int DIGITS = 12;
    private static final byte[] BYTES = read();

    /** Relative to the root of the site. */
    public static final String FILE =
            "assets/site-" + Sha256.of(BYTES).hex().substring(0, DIGITS) + ".css";

    static final String HREF = "/" + FILE;

    private Stylesheet() {}

    static String text() {
        return new String(BYTES, StandardCharsets.UTF_8);
    }

    private static byte[] read() {
        try (var in = Stylesheet.class.getResourceAsStream("/assets/site/site.css")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
