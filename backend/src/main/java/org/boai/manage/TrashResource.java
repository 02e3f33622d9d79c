package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.editing.Drafts;
import org.boai.http.KnownParameters;

/** What was put away, and can come back. */
@Path("/manage/v1/trash")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class TrashResource {
    private final Reading reading;
    private final Drafts drafts;

    TrashResource(Reading reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Documents, the last that was put away first. */
    record Trash(List<Views.Line> items) {}

    @GET
    public Trash list(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return new Trash(drafts.trash().stream().map(Views.Line::of).toList());
    }
}
