package org.boai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.boai.language.Language;

/** Who somebody is, is looked up before any route is asked; the database may be away then too. */
@ApplicationScoped
class FaultsBeforeRoutes {
    private final ObjectMapper json;
    private final RequestLanguage languages;
    private final DeskRefusals desk;

    FaultsBeforeRoutes(ObjectMapper json, RequestLanguage languages, DeskRefusals desk) {
        this.json = json;
        this.languages = languages;
        this.desk = desk;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!DatabaseDown.isCauseOf(context.failure()) || context.response().headWritten()) {
            context.next();
            return;
        }
        var refusal = DatabaseDown.REFUSAL;
        var language = languageOf(context);
        var answer =
                context.response()
                        .setStatusCode(Status.SERVICE_UNAVAILABLE.getStatusCode())
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .putHeader(
                                HttpHeaders.RETRY_AFTER,
                                "" + RefusalMapper.UNAVAILABLE.toSeconds());
        if (context.normalizedPath().startsWith("/admin")) {
            var page = desk.page(refusal.message().in(language), refusal.code(), List.of());
            answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8").end(page);
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(written(Problem.of(Status.SERVICE_UNAVAILABLE, refusal, language)));
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
