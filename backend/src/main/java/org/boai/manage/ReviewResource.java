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
import java.util.Objects;
import org.boai.audit.Audit;
import org.boai.http.KnownParameters;
import org.boai.reviewing.ReturnToWriting;
import org.boai.reviewing.SignOffEdition;
import org.boai.reviewing.SubmitForReview;
import org.jboss.resteasy.reactive.RestPath;

/** The three reviews of a document, and what happened to it. */
@Path("/manage/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReviewResource {
    private final Reading reading;
    private final SubmitForReview submit;
    private final SignOffEdition signOff;
    private final ReturnToWriting back;
    private final Audit audit;

    ReviewResource(
            Reading reading,
            SubmitForReview submit,
            SignOffEdition signOff,
            ReturnToWriting back,
            Audit audit) {
        this.reading = reading;
        this.submit = submit;
        this.signOff = signOff;
        this.back = back;
        this.audit = audit;
    }

    @POST
    @Path("{id}/submit")
    public Views.Document submit(
            @RestPath String id, WritingRequest.Submit body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var reason = Objects.requireNonNullElse(body.reason(), "");
        submit.as(reading.actor(), Ids.document(id), body.revision(), reason);
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/sign-off")
    public Views.Document sign(@RestPath String id, ReviewRequest.Sign body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var comment = Objects.requireNonNullElse(body.comment(), "");
        var approval =
                new SignOffEdition.Approval(body.level(), body.hash(), body.ticks(), comment);
        signOff.as(reading.actor(), Ids.document(id), approval);
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/send-back")
    public Views.Document sendBack(
            @RestPath String id, ReviewRequest.SendBack body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        back.sendBack(reading.actor(), Ids.document(id), body.reason());
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/take-back")
    @Consumes(MediaType.WILDCARD)
    public Views.Document takeBack(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        back.takeBack(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @GET
    @Path("{id}/edition")
    public Views.Edition edition(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return reading.underReview(Ids.document(id));
    }

    @GET
    @Path("{id}/history")
    public Views.History history(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return Views.History.of(audit.of(reading.existing(id)));
    }
}
