package org.boai.media;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Which part of a file is asked for (RFC 9110, 14.2). Several parts at once, other units and
 * nonsense are answered with the whole file, as the RFC allows.
 */
sealed interface Range {
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    record Whole() implements Range {}

    record Unsatisfiable() implements Range {}

    /** First and last byte, both included. */
    record Part(long from, long to) implements Range {
        long length() {
            return to - from + 1;
        }

        /** The value of Content-Range. */
        String of(long total) {
            return "bytes %d-%d/%d".formatted(from, to, total);
        }
    }

    /** A part counts only when the client's copy, if it names one, is of the same file. */
    static Range asked(HttpHeaders headers, Deliverable file) {
        var asked = headers.getHeaderString("Range");
        var ofCopy = headers.getHeaderString("If-Range");
        var other = ofCopy != null && !ofCopy.equals("\"" + file.etag().getValue() + "\"");
        return asked == null || other ? new Whole() : of(asked, file.length());
    }

    static Range of(String header, long total) {
        var match = ONE.matcher(header);
        if (!match.matches() || header.equals("bytes=-")) {
            return new Whole();
        }
        var first = match.group(1);
        var last = match.group(2);
        var from =
                first.isEmpty() ? Math.max(0, total - Long.parseLong(last)) : Long.parseLong(first);
        var to = first.isEmpty() || last.isEmpty() ? total - 1 : Long.parseLong(last);
        if (from >= total) {
            return new Unsatisfiable();
        }
        return to < from ? new Whole() : new Part(from, Math.min(to, total - 1));
    }
}
