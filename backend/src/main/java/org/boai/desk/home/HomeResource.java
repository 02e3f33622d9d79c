package org.boai.desk.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.copying.CopyReport;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.links.LinkReport;
import org.boai.outbox.Undelivered;
import org.boai.people.CurrentActor;
import org.boai.reviewing.Rereads;
import org.boai.workflow.DraftStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The first page after signing in. */
@Path("/admin")
@Authenticated
public class HomeResource {
    private static final int MOST = 10;

    private final Waiting waiting;
    private final Drafts drafts;
    private final Rereads rereads;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;
    private final Freshness freshness;
    private final Undelivered undelivered;
    private final LinkReport links;
    private final CopyReport copy;

    HomeResource(
            Waiting waiting,
            Freshness freshness,
            LinkReport links,
            CopyReport copy,
            Drafts drafts,
            Rereads rereads,
            EditingRights rights,
            CurrentActor current,
            Undelivered undelivered,
            Frame.Frames frames) {
        this.waiting = waiting;
        this.freshness = freshness;
        this.undelivered = undelivered;
        this.links = links;
        this.copy = copy;
        this.drafts = drafts;
        this.rereads = rereads;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk/home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(
            Frame frame,
            List<Drafts.Line> waiting,
            List<Drafts.Line> mine,
            List<Drafts.Line> scheduled,
            List<Freshness.Place> freshness,
            LinkReport.@Nullable Summary links,
            CopyReport.@Nullable Trouble copy,
            List<Rereads.Open> rereads,
            List<Undelivered.Line> undelivered)
            implements TemplateInstance {}

    @GET
    public TemplateInstance home(@RestQuery @Nullable String done) {
        var actor = current.get();
        return new HomePage(
                frames.saying(done),
                waiting.of(actor),
                drafts.list(
                        new Drafts.Query(
                                null, DraftStage.WRITING, null, actor.id(), false, null, MOST)),
                rights.mayRead(actor)
                        ? drafts.list(new Drafts.Query(null, DraftStage.SCHEDULED, null, MOST))
                        : List.of(),
                rights.mayRead(actor) ? freshness.now() : List.of(),
                rights.mayRead(actor) ? links.summary().orElse(null) : null,
                rights.mayRead(actor) ? copy.trouble().orElse(null) : null,
                rights.mayRead(actor) ? rereads.open() : List.of(),
                rights.mayRead(actor) ? undelivered.list() : List.of());
    }

    /** Has a publication or withdrawal that did not reach its output delivered again. */
    @POST
    @Path("undelivered/{line}")
    public RestResponse<String> tryAgain(@RestPath long line) {
        undelivered.tryAgain(current.get(), line);
        return Redirect.to("/admin/", Done.DELIVERED_AGAIN);
    }
}
