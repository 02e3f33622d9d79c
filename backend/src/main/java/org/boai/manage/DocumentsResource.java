package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.editing.CreateDocument;
import org.boai.editing.Drafts;
import org.boai.editing.SaveDraft;
import org.boai.http.KnownParameters;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Documents and their working copies. */
@Path("/manage/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DocumentsResource {
    private final Reading reading;
    private final Drafts drafts;
    private final CreateDocument create;
    private final SaveDraft save;

    DocumentsResource(Reading reading, Drafts drafts, CreateDocument create, SaveDraft save) {
        this.reading = reading;
        this.drafts = drafts;
        this.create = create;
        this.save = save;
    }

    @GET
    public Views.Page list(@Context UriInfo uri) {
        reading.reader();
        var query = DocumentQuery.of(uri, reading.actor().id());
        return query.page(drafts.list(query.drafts()));
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Views.Document.class)))
    public RestResponse<Views.Document> create(
            WritingRequest.NewDocument body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var content = Optional.ofNullable(body.contentId());
        var id =
                create.as(
                        reading.actor(),
                        new CreateDocument.NewDocument(
                                content.orElseGet(() -> new ContentId(UUID.randomUUID())),
                                new Address(body.kind(), body.lang(), body.slug()),
                                body.content()));
        return ResponseBuilder.<Views.Document>created(URI.create("/manage/v1/documents/" + id))
                .entity(reading.document(id))
                .build();
    }

    @GET
    @Path("{id}")
    public Views.Document get(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return reading.document(Ids.document(id));
    }

    @PUT
    @Path("{id}")
    public Views.Document save(
            @RestPath String id, WritingRequest.Save body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var document = Ids.document(id);
        var note = Objects.requireNonNullElse(body.changeNote(), "");
        save.as(
                reading.actor(),
                document,
                new SaveDraft.Change(body.revision(), body.slug(), body.content(), note));
        return reading.document(document);
    }
}
