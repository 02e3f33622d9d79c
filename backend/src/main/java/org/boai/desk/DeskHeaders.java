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

    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data: blob:",
                    "frame-ancestors 'none'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "object-src 'none'");

    void register(@Observes Filters filters) {
        filters.register(DeskHeaders::add, EARLY);
    }

    private static void add(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            context.addHeadersEndHandler(
                    _ -> {
                        var headers = context.response().headers();
                        headers.set("Content-Security-Policy", POLICY);
                        headers.set("Cross-Origin-Opener-Policy", "same-origin");
                        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                        }
                    });
        }
        context.next();
    }
}
