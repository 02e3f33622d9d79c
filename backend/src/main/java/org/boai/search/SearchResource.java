package org.boai.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestResponse;

/** Search for programs. */
@Path("/api/v1/search")
@PermitAll
public class SearchResource {
    private static final Set<String> KNOWN = Set.of("q", "kind", "topic", "lang", "limit", "page");

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
        var given = new Parameters(uri.getQueryParameters(), KNOWN);
        if (given.text().isEmpty()) {
            throw new Refused(new Refusal.InvalidInput("q", "请用参数 q 给出要搜的词,1 到 100 个字。"));
        }
        return new SearchQuery(
                given.text(),
                given.locale(),
                given.kind(),
                given.topic(),
                given.number("page", SearchQuery.MAX_PAGE, 1),
                given.number("limit", SearchQuery.MAX_SIZE, SearchQuery.DEFAULT_SIZE));
    }
}
