package org.boai.http;

/** What a page of the public site may load: only what comes from the site (CSP level 3). */
public final class PagePolicy {
    /** The header that carries it. */
    public static final String HEADER = "Content-Security-Policy";

    /** The same as nginx sends with the files that it serves itself. */
    public static final String VALUE =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PagePolicy() {}
}
