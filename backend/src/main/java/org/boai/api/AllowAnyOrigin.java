package org.boai.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Lets pages of any site read the public API, without credentials (Fetch standard, CORS). */
class AllowAnyOrigin {
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;
    private static final String ONE_DAY = "86400";

    void register(@Observes Router router) {
        router.route("/api/*").order(BEFORE_ALL_OTHERS).handler(AllowAnyOrigin::allow);
    }

    private static void allow(RoutingContext context) {
        var answer = context.response();
        answer.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "ETag, Location");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            answer.putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                    .putHeader("Access-Control-Allow-Headers", "If-None-Match")
                    .putHeader("Access-Control-Max-Age", ONE_DAY)
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }
}
