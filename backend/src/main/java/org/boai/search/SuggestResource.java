package org.boai.search;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.http.KnownParameters;
import org.jboss.resteasy.reactive.RestResponse;

/** Suggestions for the search form of the site, as its reader types. */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {
    private static final String A_MINUTE = "public, max-age=60";

    private final Suggestions suggestions;
    private final SuggestionPace pace;

    SuggestResource(Suggestions suggestions, SuggestionPace pace) {
        this.suggestions = suggestions;
        this.pace = pace;
    }

    /** Topics first, then titles, at most eight in all. */
    public record Suggested(List<Suggestions.Suggestion> items) {}

    @GET
    @Path("search/suggest")
    public RestResponse<Suggested> chinese(
            @Context UriInfo uri, @Context HttpServerRequest request) {
        return answer(uri, request, ContentLocale.ZH_CN);
    }

    @GET
    @Path("en/search/suggest")
    public RestResponse<Suggested> english(
            @Context UriInfo uri, @Context HttpServerRequest request) {
        return answer(uri, request, ContentLocale.EN);
    }

    private RestResponse<Suggested> answer(
            UriInfo uri, HttpServerRequest request, ContentLocale locale) {
        pace.count(request.remoteAddress().hostAddress());
        var text = new SearchParameters(KnownParameters.of(uri, "q")).text();
        var items =
                text.isEmpty() ? List.<Suggestions.Suggestion>of() : suggestions.of(locale, text);
        return RestResponse.ResponseBuilder.ok(new Suggested(items))
                .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
