package org.boai.http;

import java.util.List;

/** What a page of the public site may load: only what comes from the site (CSP level 3). */
public final class PagePolicy {
    /** The header that carries it. */
    public static final String HEADER = "Content-Security-Policy";

    /** The same as nginx sends with the files that it serves itself. */
    public static final String VALUE =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOBODY = "frame-ancestors 'none'";

    private PagePolicy() {}

    /**
     * The policy of a page that others may show in a frame.
     *
     * @param ancestors sources of CSP, checked; nobody when there are none
     */
    public static String framedBy(List<String> ancestors) {
        return ancestors.isEmpty()
                ? VALUE
                : VALUE.replace(NOBODY, "frame-ancestors " + String.join(" ", ancestors));
    }
}
