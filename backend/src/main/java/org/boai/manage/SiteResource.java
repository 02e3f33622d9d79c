package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.http.KnownParameters;
import org.boai.links.LinkReport;
import org.boai.outbox.Undelivered;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** How the public site is: its links, and what did not reach it or a search. */
@Path("/manage/v1/site")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
class SiteResource {
    private final Reading reading;
    private final LinkReport links;
    private final Undelivered undelivered;

    SiteResource(Reading reading, LinkReport links, Undelivered undelivered) {
        this.reading = reading;
        this.links = links;
        this.undelivered = undelivered;
    }

    /**
     * The last look at the links (SITE-05).
     *
     * @param summary null before the first look
     */
    record Links(LinkReport.@Nullable Summary summary, List<LinkReport.Line> unwell) {}

    /** What failed at least once, at most 50. */
    record Failed(List<Undelivered.Line> items) {}

    @GET
    @Path("links")
    public Links links(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return new Links(links.summary().orElse(null), links.lines());
    }

    @GET
    @Path("undelivered")
    public Failed undelivered(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return new Failed(undelivered.list());
    }

    @POST
    @Path("undelivered/{line}")
    public Failed tryAgain(@RestPath String line, @Context UriInfo uri) {
        KnownParameters.of(uri);
        undelivered.tryAgain(reading.actor(), Ids.number(line));
        return new Failed(undelivered.list());
    }
}
