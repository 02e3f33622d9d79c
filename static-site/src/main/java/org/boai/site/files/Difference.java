package org.boai.site.files;

import java.io.IOException;
import java.util.Map;

/**
 * What another place lacks of a release as it was at one moment, for as long as this is open.
 *
 * @param all every file of the release, whether it is lacking or not
 * @param lacking the files that are
 */
public record Difference(Map<String, Written> all, Snapshot lacking) implements AutoCloseable {

    /** Tells whether the other place lacks a file. */
    @FunctionalInterface
    public interface Lacks {
        /**
         * @param file its path, relative to the site
         */
        boolean lacks(String file, Written written);
    }

    @Override
    public void close() throws IOException {
        lacking.close();
    }
}
