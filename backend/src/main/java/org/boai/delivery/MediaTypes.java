package org.boai.delivery;

import java.nio.file.Path;
import java.util.Map;

/** The media types of what the site is made of. */
public final class MediaTypes {
    private static final Map<String, String> BY_ENDING =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "atom", "application/atom+xml; charset=utf-8",
                    "xml", "application/xml; charset=utf-8",
                    "txt", "text/plain; charset=utf-8",
                    "csv", "text/csv; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml",
                    "png", "image/png");

    private MediaTypes() {}

    /** That of a file, with its charset if it is text. */
    public static String of(Path file) {
        var name = file.getFileName().toString();
        return BY_ENDING.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
