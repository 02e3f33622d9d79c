package org.boai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.boai.language.Language;
import org.boai.refusal.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is told before any route is asked: that the database is away, which may be noticed while it
 * is looked up who somebody is, and that a body is larger than any route takes.
 */
@ApplicationScoped
class FaultsBeforeRoutes {
    private final ObjectMapper json;
    private final RequestLanguage languages;
    private final DeskRefusals desk;
    private final long mostBytes;

    FaultsBeforeRoutes(
            ObjectMapper json,
            RequestLanguage languages,
            DeskRefusals desk,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.json = json;
        this.languages = languages;
        this.desk = desk;
        this.mostBytes = mostBytes.asLongValue();
    }

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::refuseLargeBody)
                .failureHandler(this::sayThatTheDatabaseIsAway);
    }

    /** The server itself would refuse it without a word. */
    private void refuseLargeBody(RoutingContext context) {
        if (announced(context.request()) <= mostBytes) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(_ -> context.request().connection().close());
        answer(context, Status.REQUEST_ENTITY_TOO_LARGE, new Refusal.FileTooLarge(mostBytes));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void sayThatTheDatabaseIsAway(RoutingContext context) {
        if (!DatabaseDown.isCauseOf(context.failure()) || context.response().headWritten()) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.RETRY_AFTER, "" + RefusalMapper.UNAVAILABLE.toSeconds());
        answer(context, Status.SERVICE_UNAVAILABLE, DatabaseDown.REFUSAL);
    }

    private void answer(RoutingContext context, Status status, Refusal refusal) {
        var language = languageOf(context);
        var answer =
                context.response()
                        .setStatusCode(status.getStatusCode())
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (context.normalizedPath().startsWith("/admin")) {
            var page = desk.page(refusal.message().in(language), refusal.code(), List.of());
            answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8").end(page);
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(written(Problem.of(status, refusal, language)));
        }
    }

    /** Whoever is looked up has a session or a token, so the parameters of readers do not count. */
    private Language languageOf(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return languages.of(context.normalizedPath(), null, accepted);
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is plain text and numbers", e);
        }
    }
}
