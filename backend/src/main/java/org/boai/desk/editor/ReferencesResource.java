package org.boai.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.boai.document.ContentId;
import org.boai.editing.DocumentNames;
import org.boai.editing.DocumentNames.Named;
import org.boai.editing.EditingRights;
import org.boai.http.KnownParameters;
import org.boai.people.CurrentActor;

/** Other documents that a text may refer to: by words of their titles, address or content id. */
@Path("/admin/references")
@Authenticated
public class ReferencesResource {
    private final DocumentNames documents;
    private final StoredReferences references;
    private final EditingRights rights;
    private final CurrentActor current;

    ReferencesResource(
            DocumentNames documents,
            StoredReferences references,
            EditingRights rights,
            CurrentActor current) {
        this.documents = documents;
        this.references = references;
        this.rights = rights;
        this.current = current;
    }

    /**
     * A document on the page.
     *
     * @param name its address
     */
    record Found(String id, String title, String name) {
        static Found of(Named named) {
            return new Found(named.id().toString(), named.title(), named.path().value());
        }
    }

    /**
     * Those with the title or at the address {@code q}, or the one with the content id {@code id}.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Found> find(@Context UriInfo uri) {
        rights.requireReading(current.get());
        var asked = KnownParameters.of(uri, "q", "id");
        return asked.value("id").isPresent()
                ? at(asked.value("id").get()).stream().map(Found::of).toList()
                : search(asked.value("q").orElse("").strip());
    }

    private List<Found> search(String typed) {
        var here = at(typed);
        return (here.isPresent() ? List.of(here.get()) : documents.titled(typed))
                .stream().map(Found::of).toList();
    }

    private Optional<Named> at(String typed) {
        return references.document(typed).flatMap((ContentId id) -> documents.named(id));
    }
}
