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
import java.net.URI;
import java.util.List;
import org.boai.editing.DocumentUses;
import org.boai.editing.DuplicateDocument;
import org.boai.editing.TrashDocument;
import org.boai.http.KnownParameters;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Putting documents away, copying them, and where they are used. */
@Path("/manage/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
class KeepingResource {
    private final Reading reading;
    private final TrashDocument trash;
    private final DuplicateDocument duplicate;
    private final DocumentUses uses;

    KeepingResource(
            Reading reading, TrashDocument trash, DuplicateDocument duplicate, DocumentUses uses) {
        this.reading = reading;
        this.trash = trash;
        this.duplicate = duplicate;
        this.uses = uses;
    }

    /** The documents that refer to one, at most 100. */
    record Uses(List<DocumentUses.Use> uses) {}

    @POST
    @Path("{id}/trash")
    public Views.Document putAway(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        trash.as(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/untrash")
    public Views.Document takeOut(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        trash.undo(reading.actor(), Ids.document(id));
        return reading.document(Ids.document(id));
    }

    @POST
    @Path("{id}/duplicate")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Views.Document.class)))
    public RestResponse<Views.Document> duplicate(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var copy = duplicate.as(reading.actor(), Ids.document(id));
        return ResponseBuilder.<Views.Document>created(URI.create("/manage/v1/documents/" + copy))
                .entity(reading.document(copy))
                .build();
    }

    @GET
    @Path("{id}/uses")
    public Uses uses(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return new Uses(uses.of(Ids.document(id)));
    }
}
