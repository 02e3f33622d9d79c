package org.boai.desk.history;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.boai.desk.DocumentParam;
import org.boai.desk.Frame;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The editions of a document, and what was changed between two of them. */
@Path(DocumentParam.PATH + "/history")
@Authenticated
public class HistoryResource {
    private final HistoryView view;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    HistoryResource(
            HistoryView view, EditingRights rights, CurrentActor current, Frame.Frames frames) {
        this.view = view;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    @GET
    public TemplateInstance history(@RestPath String id, @RestQuery @Nullable String before) {
        rights.requireReading(current.get());
        return view.history(
                DocumentParam.of(id),
                before == null ? Integer.MAX_VALUE : EditionNumber.of(before),
                frames.quiet(),
                current.get());
    }

    @GET
    @Path("compare")
    public TemplateInstance compare(
            @RestPath String id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        rights.requireReading(current.get());
        return view.compare(
                DocumentParam.of(id), EditionNumber.of(from), EditionNumber.of(to), frames.quiet());
    }
}
