package org.boai.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps all that a demonstration answers out of search engines, files and feeds too. */
@ApplicationScoped
class DemoHeaders {
    private static final int EARLY = 300;

    private final boolean isDemo;

    DemoHeaders(@ConfigProperty(name = "boai.demo") boolean isDemo) {
        this.isDemo = isDemo;
    }

    void register(@Observes Filters filters) {
        if (isDemo) {
            filters.register(DemoHeaders::add, EARLY);
        }
    }

    private static void add(RoutingContext context) {
        context.addHeadersEndHandler(
                _ -> context.response().headers().set("X-Robots-Tag", "noindex"));
        context.next();
    }
}
