package org.boai.desk.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.desk.Frame;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;

/** What was put away, and can come back. */
@Path("/admin/trash")
@Authenticated
public class TrashResource {
    private final Drafts drafts;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    TrashResource(Drafts drafts, EditingRights rights, CurrentActor current, Frame.Frames frames) {
        this.drafts = drafts;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    @CheckedTemplate(
            basePath = "desk/documents",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TrashPage(Frame frame, List<Drafts.Line> lines) implements TemplateInstance {}

    @GET
    public TemplateInstance list() {
        rights.requireReading(current.get());
        return new TrashPage(frames.quiet(), drafts.trash());
    }
}
