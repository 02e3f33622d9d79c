package org.boai.desk.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.editing.DocumentUses;
import org.boai.editing.Drafts;
import org.boai.editing.DuplicateDocument;
import org.boai.editing.EditingRights;
import org.boai.editing.TrashDocument;
import org.boai.people.CurrentActor;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Putting a document away, copying it, and where it is used. */
@Path(DocumentParam.PATH)
@Authenticated
public class KeepingResource {
    private final TrashDocument trash;
    private final DuplicateDocument duplicate;
    private final DocumentUses uses;
    private final Drafts drafts;
    private final EditingRights rights;
    private final ActPage page;
    private final CurrentActor current;
    private final Frame.Frames frames;

    KeepingResource(
            TrashDocument trash,
            DuplicateDocument duplicate,
            DocumentUses uses,
            Drafts drafts,
            EditingRights rights,
            ActPage page,
            CurrentActor current,
            Frame.Frames frames) {
        this.trash = trash;
        this.duplicate = duplicate;
        this.uses = uses;
        this.drafts = drafts;
        this.rights = rights;
        this.page = page;
        this.current = current;
        this.frames = frames;
    }

    @CheckedTemplate(
            basePath = "desk/review",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UsesPage(Frame frame, Drafts.Line line, List<DocumentUses.Use> uses)
            implements TemplateInstance {}

    @POST
    @Path("trash")
    public RestResponse<String> trash(@RestPath String id) {
        return page.after(
                id,
                Done.TRASHED,
                DocumentPage.Typed.NOTHING,
                document -> trash.as(current.get(), document));
    }

    @POST
    @Path("untrash")
    public RestResponse<String> untrash(@RestPath String id) {
        return page.after(
                id,
                Done.UNTRASHED,
                DocumentPage.Typed.NOTHING,
                document -> trash.undo(current.get(), document));
    }

    @POST
    @Path("duplicate")
    public RestResponse<String> duplicate(@RestPath String id) {
        return page.after(
                id,
                DocumentPage.Typed.NOTHING,
                document ->
                        Redirect.to(
                                "/admin/documents/"
                                        + duplicate.as(current.get(), document)
                                        + "/edit",
                                Done.DUPLICATED));
    }

    @GET
    @Path("uses")
    public TemplateInstance uses(@RestPath String id) {
        rights.requireReading(current.get());
        var document = DocumentParam.of(id);
        return new UsesPage(frames.quiet(), drafts.get(document).line(), uses.of(document));
    }
}
