package org.boai.site.view;

import java.util.Locale;
import org.boai.content.AssetRef;

/** How people see the size and the format of a file. */
public final class FileSize {

    private static final long KILO = 1024;

    private FileSize() {}

    /** For example {@code PDF, 1.2 MB}. */
    public static String describe(AssetRef asset) {
        var dot = asset.fileName().lastIndexOf('.');
        var suffix = asset.fileName().substring(dot + 1).toUpperCase(Locale.ROOT);
        var known = dot > 0 && suffix.matches("[A-Z0-9]{1,5}");
        return (known ? suffix + ", " : "") + of(asset.bytes());
    }

    static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? (bytes + KILO - 1) / KILO + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
