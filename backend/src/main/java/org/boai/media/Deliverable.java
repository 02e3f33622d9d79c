package org.boai.media;

import jakarta.ws.rs.core.EntityTag;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of known length that can be read from any place.
 *
 * @param disposition value of Content-Disposition
 */
public record Deliverable(
        long length,
        EntityTag etag,
        String mediaType,
        String disposition,
        Caching caching,
        Bytes bytes) {

    /** Opens a part; the caller closes the stream. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open(long from, long length);
    }

    /** Who may keep a copy for how long. */
    public enum Caching {
        /**
         * Short although the bytes under an address never change: what is withdrawn must be gone
         * from shared caches a minute later (PUB-11). Asking again costs one query by the ETag.
         */
        LIVE("public, max-age=60, must-revalidate"),

        /** Shown to whoever holds a link, which can be taken back. */
        UNKEPT("no-store"),

        /** Not public yet; the browser of the person asks again each time. */
        DESK("private, no-cache");

        private final String header;

        Caching(String header) {
            this.header = header;
        }

        /** Value of Cache-Control. */
        public String header() {
            return header;
        }
    }

    /** To be shown in the page. */
    public static String inline(String fileName) {
        return "inline; " + named(fileName);
    }

    /** To be saved. */
    public static String attachment(String fileName) {
        return "attachment; " + named(fileName);
    }

    /** The name in ASCII for old clients, and whole (RFC 6266, RFC 8187). */
    private static String named(String fileName) {
        var ascii = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, whole.replace("*", "%2A"));
    }
}
