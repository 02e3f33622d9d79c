package org.boai.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.boai.document.Sha256;

/**
 * The fields and the analysis of an index, and the version of the text in it. Its fingerprint is
 * part of each index's name, so that an index of an older definition is known by its name and made
 * again.
 */
final class IndexDefinition {
    private static final int FINGERPRINT_DIGITS = 8;

    private final String json;
    private final String prefix;

    /**
     * @param resource settings and mappings, on the class path
     */
    IndexDefinition(String alias, String resource) {
        this.json = read(resource);
        var hash = Sha256.of(json.getBytes(StandardCharsets.UTF_8)).hex();
        this.prefix = alias + "-" + hash.substring(0, FINGERPRINT_DIGITS) + "-";
    }

    /** Settings and mappings in the words of Elasticsearch. */
    String json() {
        return json;
    }

    /** The name of an index that is made now. */
    String nameAt(Instant now) {
        return prefix + now.toEpochMilli();
    }

    /** Whether an index has this definition. */
    boolean isOf(String index) {
        return index.startsWith(prefix);
    }

    private static String read(String resource) {
        try (InputStream text = IndexDefinition.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
