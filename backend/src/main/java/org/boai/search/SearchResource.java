package org.boai.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestResponse;

/** Search for programs. */
@Path("/api/v1/search")
@PermitAll
public class SearchResource {
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<SearchResults> find(@Context UriInfo uri) {
        return RestResponse.ResponseBuilder.ok(search.find(query(uri)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static SearchQuery query(UriInfo uri) {
        var given =
                new SearchParameters(
                        KnownParameters.of(
                                uri, "q", "kind", "topic", "year", "lang", "limit", "page"));
        if (given.text().isEmpty()) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "q",
                            new Bilingual(
                                    "请用参数 q 给出要搜的词，1 到 100 个字。",
                                    "Say in the parameter q what to search for, in 1 to 100 characters.")));
        }
        return new SearchQuery(
                given.text(),
                given.locale(),
                given.kind(),
                given.topic(),
                given.year(),
                given.page(),
                given.limit());
    }
}
