package org.boai.media.intake;

import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that is safe to keep and serve.
 *
 * @param original its bytes, in the work folder or where it was sent
 * @param size of a picture, null else
 * @param renditions WebP files by width in pixels; empty when it is no picture
 */
public record Prepared(
        FileName name,
        FileType type,
        Digest digest,
        Path original,
        @Nullable Size size,
        SortedMap<Integer, byte[]> renditions) {

    /** In pixels. */
    public record Size(int width, int height) {}
}
