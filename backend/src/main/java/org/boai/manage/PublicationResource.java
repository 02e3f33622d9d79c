package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.boai.http.KnownParameters;
import org.boai.publishing.Expire;
import org.boai.publishing.Publish;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.jboss.resteasy.reactive.RestPath;

/** What makes a document public, and what takes it off. */
@Path("/manage/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
class PublicationResource {
    private final Reading reading;
    private final Publish publish;
    private final Schedule schedule;
    private final Withdraw withdraw;
    private final Expire expire;

    PublicationResource(
            Reading reading, Publish publish, Schedule schedule, Withdraw withdraw, Expire expire) {
        this.reading = reading;
        this.publish = publish;
        this.schedule = schedule;
        this.withdraw = withdraw;
        this.expire = expire;
    }

    @POST
    @Path("{id}/publish")
    public Views.Document publish(
            @RestPath String id, PublicationRequest.Release body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        publish.as(reading.actor(), Ids.document(id), body.answer());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views.Document schedule(
            @RestPath String id, PublicationRequest.ReleaseAt body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        schedule.as(reading.actor(), Ids.document(id), body.instant(), body.answer());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/move-schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views.Document moveSchedule(
            @RestPath String id, PublicationRequest.ReleaseAt body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        schedule.move(reading.actor(), Ids.document(id), body.instant(), body.answer());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/cancel-schedule")
    public Views.Document cancelSchedule(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        schedule.cancel(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views.Document withdraw(
            @RestPath String id, PublicationRequest.TakeOff body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        withdraw.as(reading.actor(), Ids.document(id), body.reason(), body.replacement());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/republish")
    public Views.Document republish(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        withdraw.undo(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/expire")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views.Document expire(
            @RestPath String id, PublicationRequest.TakeOffAt body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        expire.as(
                reading.actor(),
                Ids.document(id),
                new Expire.Plan(body.instant(), body.reason(), body.replacement()));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/move-expiry")
    @Consumes(MediaType.APPLICATION_JSON)
    public Views.Document moveExpiry(
            @RestPath String id, PublicationRequest.SetTime body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        expire.move(reading.actor(), Ids.document(id), body.instant());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/cancel-expiry")
    public Views.Document cancelExpiry(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        expire.cancel(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }
}
