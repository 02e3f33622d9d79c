package org.boai.desk;

import io.quarkus.qute.RawString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.boai.document.Sha256;

/**
 * Tells browsers where the modules of the editor are (HTML Standard, import maps). A map can stand
 * only inside a page, so the policy of the desk names this one by its hash.
 */
public final class ImportMap {
    private static final String TEXT =
            DeskAssets.imports().entrySet().stream()
                    .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining(",", "{\"imports\":{", "}}"));

    /** As a source of {@code script-src} (CSP level 3, 2.3.1). */
    static final String SOURCE = "'sha256-" + base64(TEXT) + "'";

    private ImportMap() {}

    /** The map, of our own names only. */
    static RawString html() {
        return new RawString(TEXT);
    }

    private static String base64(String text) {
        var hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }
}
