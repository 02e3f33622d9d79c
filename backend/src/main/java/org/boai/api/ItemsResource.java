package org.boai.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.boai.document.Address;
import org.boai.http.Problem;
import org.boai.language.Bilingual;
import org.boai.live.LiveItems;
import org.boai.liveitem.Withdrawn;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** What the public may read, as JSON. */
@Path("/api/v1")
@PermitAll
class ItemsResource {
    private final PublicItems items;
    private final LiveItems live;
    private final ItemJson json;
    private final Deliver deliver;

    ItemsResource(PublicItems items, LiveItems live, ItemJson json, Deliver deliver) {
        this.items = items;
        this.live = live;
        this.json = json;
        this.deliver = deliver;
    }

    @GET
    @Path("{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @RestPath String kind, @Context UriInfo uri, @Context HttpHeaders headers) {
        var query = ListQuery.of(kind, uri);
        return deliver.answer(headers, items.versions(query), query.canonical(), () -> page(query))
                .orElseThrow();
    }

    private Optional<Deliver.Body> page(ListQuery query) {
        var page = items.page(query);
        return Optional.of(new Deliver.Body(page.versions(), json.page(query, page)));
    }

    @GET
    @Path("{kind}/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response item(
            @RestPath String kind,
            @RestPath String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var query = ItemQuery.of(kind, slug, uri);
        return items.standing(query.address())
                .filter(PublicItems.Standing::published)
                .flatMap(
                        now ->
                                deliver.answer(
                                        headers,
                                        now.versions(),
                                        query.canonical(),
                                        () -> body(query)))
                .orElseGet(() -> absent(query.address(), uri));
    }

    private Optional<Deliver.Body> body(ItemQuery query) {
        return items.find(query)
                .map(found -> new Deliver.Body(found.versions(), json.item(query, found.row())));
    }

    /** What was public here and is not, or never was. */
    private Response absent(Address address, UriInfo uri) {
        return live.at(address)
                .filter(Withdrawn.class::isInstance)
                .map(item -> gone((Withdrawn) item))
                .or(() -> live.movedFrom(address).map(now -> moved(now, uri)))
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(new Bilingual("这篇文稿", "this item"))));
    }

    private static Response gone(Withdrawn item) {
        return Response.status(Response.Status.GONE)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .entity(WithdrawnProblem.of(item))
                .build();
    }

    /** Leads by path alone: by which name the client reached us is for the proxy to know. */
    private static Response moved(Address now, UriInfo uri) {
        var path = "/api/v1/" + now.kind().segment() + "/" + now.slug();
        var query = uri.getRequestUri().getRawQuery();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
