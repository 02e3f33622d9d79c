package org.boai.sharing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.boai.http.PagePolicy;

/**
 * What is behind a link is kept by nobody and found by no search engine, and the link, which is the
 * key, is told to no other site. Holds for refusals too.
 */
@ApplicationScoped
class PreviewHeaders {
    private static final int EARLY = 1000;

    void register(@Observes Filters filters) {
        filters.register(PreviewHeaders::add, EARLY);
    }

    private static void add(RoutingContext context) {
        if (context.normalizedPath().startsWith("/preview/")) {
            context.addHeadersEndHandler(
                    _ -> {
                        var headers = context.response().headers();
                        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                        headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
                        headers.set("Referrer-Policy", "no-referrer");
                        if (!headers.contains(PagePolicy.HEADER)) {
                            headers.set(PagePolicy.HEADER, PagePolicy.VALUE);
                        }
                    });
        }
        context.next();
    }
}
