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
import org.boai.http.Cut;
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
    private final Plans plans;
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
            Plans plans,
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
        this.plans = plans;
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
            Waiting.Here waiting,
            Cut<Drafts.Line> mine,
            Coming coming,
            List<Freshness.Place> freshness,
            LinkReport.@Nullable Summary links,
            CopyReport.@Nullable Trouble copy,
            List<Rereads.Open> rereads,
            List<Undelivered.Line> undelivered)
            implements TemplateInstance {}

    /** What is planned, and what was and failed. */
    record Coming(Cut<Plans.Plan> next, Cut<Plans.Plan> failed) {
        static final Coming NOTHING = new Coming(Cut.of(List.of(), 0), Cut.of(List.of(), 0));
    }

    @GET
    public TemplateInstance home(@RestQuery @Nullable String done) {
        var actor = current.get();
        var reads = rights.mayRead(actor);
        return new HomePage(
                frames.saying(done),
                waiting.of(actor),
                Cut.of(
                        drafts.list(
                                new Drafts.Query(
                                        null,
                                        DraftStage.WRITING,
                                        null,
                                        actor.id(),
                                        false,
                                        null,
                                        MOST + 1)),
                        MOST),
                reads ? new Coming(plans.next(), plans.failed()) : Coming.NOTHING,
                reads ? freshness.now() : List.of(),
                reads ? links.summary().orElse(null) : null,
                reads ? copy.trouble().orElse(null) : null,
                reads ? rereads.open() : List.of(),
                reads ? undelivered.list() : List.of());
    }

    /** Has a publication or withdrawal that did not reach its output delivered again. */
    @POST
    @Path("undelivered/{line}")
    public RestResponse<String> tryAgain(@RestPath long line) {
        undelivered.tryAgain(current.get(), line);
        return Redirect.to("/admin/", Done.DELIVERED_AGAIN);
    }
}
