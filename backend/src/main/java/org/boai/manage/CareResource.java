package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.boai.checking.AllowWord;
import org.boai.http.KnownParameters;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.MarkSensitive;
import org.boai.reviewing.Rereads;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The care that a document needs: sensitive material, the emergency lane, and words that stand by
 * exception (PUB-03, PUB-04, PUB-06).
 */
@Path("/manage/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CareResource {
    private final Reading reading;
    private final MarkSensitive sensitive;
    private final DeclareUrgent urgent;
    private final Rereads rereads;
    private final AllowWord allow;

    CareResource(
            Reading reading,
            MarkSensitive sensitive,
            DeclareUrgent urgent,
            Rereads rereads,
            AllowWord allow) {
        this.reading = reading;
        this.sensitive = sensitive;
        this.urgent = urgent;
        this.rereads = rereads;
        this.allow = allow;
    }

    @POST
    @Path("{id}/sensitive")
    public Views.Document mark(
            @RestPath String id, ReviewRequest.Sensitive body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var reference = Objects.requireNonNullElse(body.reference(), "");
        sensitive.as(reading.actor(), Ids.document(id), body.office(), reference);
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/not-sensitive")
    @Consumes(MediaType.WILDCARD)
    public Views.Document unmark(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        sensitive.undo(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/urgent")
    public Views.Document urge(
            @RestPath String id, ReviewRequest.Urgent body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        urgent.as(reading.actor(), Ids.document(id), body.because());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/not-urgent")
    @Consumes(MediaType.WILDCARD)
    public Views.Document calm(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        urgent.undo(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/reread")
    public Views.Document reread(
            @RestPath String id, ReviewRequest.ReadAgain body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var note = Objects.requireNonNullElse(body.note(), "");
        rereads.done(reading.actor(), Ids.document(id), body.edition(), body.finding(), note);
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/allow-word")
    public Views.Document allowWord(
            @RestPath String id, ReviewRequest.Allow body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        allow.as(reading.actor(), Ids.document(id), body.word(), body.reason());
        return reading.document(Ids.document(id));
    }
}
