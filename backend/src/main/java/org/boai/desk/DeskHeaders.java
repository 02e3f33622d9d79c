package org.boai.desk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Puts the security headers on everything below {@code /admin}: scripts, styles and forms of our
 * own only, no framing, nothing kept by the browser or a proxy unless the answer says so.
 */
@ApplicationScoped
class DeskHeaders {
    private static final int EARLY = 1000;

    private static final String POLICY = policy("'none'");

    /** A preview stands in a frame of the editor. */
    private static final String PREVIEW_POLICY = policy("'self'");

    private static String policy(String ancestors) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' " + ImportMap.SOURCE,
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "frame-ancestors " + ancestors,
                "form-action 'self'",
                "base-uri 'none'",
                "object-src 'none'");
    }

    private static boolean isPreview(String path) {
        return path.startsWith("/admin/documents/") && path.endsWith("/preview");
    }

    void register(@Observes Filters filters) {
        filters.register(DeskHeaders::add, EARLY);
    }

    private static void add(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            context.addHeadersEndHandler(
                    _ -> {
                        var headers = context.response().headers();
                        if (isPreview(path)) {
                            headers.set("Content-Security-Policy", PREVIEW_POLICY);
                            headers.set("X-Frame-Options", "SAMEORIGIN");
                        } else {
                            headers.set("Content-Security-Policy", POLICY);
                        }
                        headers.set("Cross-Origin-Opener-Policy", "same-origin");
                        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                        }
                    });
        }
        context.next();
    }
}
