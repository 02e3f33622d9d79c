package org.boai.copying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.boai.delivery.MediaTypes;
import org.boai.media.Deliverable;

/**
 * An object as it is sent: its bytes with the headers that readers get with it.
 *
 * @param mediaType with its charset if it is text
 */
record Parcel(long length, String mediaType, Map<String, String> headers, Opener bytes) {
    /** Where S3 stores that serve websites send readers on to. */
    static final String REDIRECT = "x-amz-website-redirect-location";

    private static final String CACHING = "Cache-Control";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";
    private static final Pattern SENDS_ON =
            Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; url=([^\"]+)\">");

    Parcel {
        headers = Map.copyOf(headers);
    }

    /** Opens the bytes; who sends them closes the stream. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** A file of the site, with the headers that nginx gives it. */
    static Parcel ofSite(String file, byte[] bytes) {
        return of(
                bytes,
                MediaTypes.of(Path.of(file)),
                Map.of(CACHING, Phase.isAsset(file) ? FOR_EVER : ASK_AGAIN));
    }

    /** The page of a former address, which sends readers on by itself where the store does not. */
    static Parcel ofMoved(String file, byte[] bytes) {
        var page = ofSite(file, bytes);
        var target = SENDS_ON.matcher(new String(bytes, StandardCharsets.UTF_8));
        return target.find()
                ? of(bytes, page.mediaType(), Map.of(CACHING, ASK_AGAIN, REDIRECT, target.group(1)))
                : page;
    }

    /** An uploaded file, with the headers that the backend gives it. */
    static Parcel ofUpload(Deliverable file) {
        return new Parcel(
                file.length(),
                file.mediaType(),
                Map.of(CACHING, file.caching().header(), "Content-Disposition", file.disposition()),
                () -> file.bytes().open(0, file.length()));
    }

    /** What only this package reads. */
    static Parcel ofRecord(byte[] bytes) {
        return of(bytes, CopyRecord.MEDIA_TYPE, Map.of(CACHING, ASK_AGAIN));
    }

    private static Parcel of(byte[] bytes, String mediaType, Map<String, String> headers) {
        return new Parcel(bytes.length, mediaType, headers, () -> new ByteArrayInputStream(bytes));
    }

    boolean sendsOn() {
        return headers.containsKey(REDIRECT);
    }

    /** For a store that does not know the header; the page says the same. */
    Parcel withoutRedirect() {
        return new Parcel(
                length, mediaType, Map.of(CACHING, headers.getOrDefault(CACHING, "")), bytes);
    }
}
