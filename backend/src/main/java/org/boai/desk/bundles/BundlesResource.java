package org.boai.desk.bundles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.desk.TypedTime;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refusal.Blocked.Blocker;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Several documents published together or not at all. */
@Path("/admin/bundles")
@Authenticated
public class BundlesResource {
    private static final String HERE = "/admin/bundles";

    /** Of each stage, so that many of one do not hide the others. */
    private static final int CANDIDATES = 100;

    private final Bundles bundles;
    private final ChangeBundle change;
    private final PublishBundle publish;
    private final Drafts drafts;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    BundlesResource(
            Bundles bundles,
            ChangeBundle change,
            PublishBundle publish,
            Drafts drafts,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.bundles = bundles;
        this.change = change;
        this.publish = publish;
        this.drafts = drafts;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    @CheckedTemplate(
            basePath = "desk/bundles",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BundlesPage(Frame frame, List<Bundles.Line> bundles, String error)
            implements TemplateInstance {}

    /**
     * @param candidates what could be added: what is under review or approved
     * @param refused what was just refused, or null
     * @param blockers the documents that kept it from being published
     * @param asksReason whether who publishes has to say why warnings stand
     * @param stands what was typed of that in the refused form
     */
    @CheckedTemplate(
            basePath = "desk/bundles",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BundlePage(
            Frame frame,
            Bundles.Line bundle,
            List<Drafts.Line> lines,
            List<Drafts.Line> candidates,
            boolean publishes,
            @Nullable Refusal refused,
            List<Blocker> blockers,
            boolean asksReason,
            String stands)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        return new BundlesPage(frames.saying(done), bundles.all(), "");
    }

    @POST
    public RestResponse<String> create(@RestForm @Nullable String title) {
        try {
            var id = change.create(current.get(), title == null ? "" : title);
            return Redirect.to(HERE + "/" + id, Done.BUNDLE_CREATED);
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.InvalidInput) {
                return Answer.refused(
                        no.refusal(),
                        new BundlesPage(
                                frames.quiet(),
                                bundles.all(),
                                DeskLanguage.say(no.refusal().message())));
            }
            throw no;
        }
    }

    @GET
    @Path("{bundle}")
    public RestResponse<String> one(@RestPath String bundle, @RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        return Answer.page(page(frames.saying(done), id(bundle), null, ""));
    }

    @POST
    @Path("{bundle}/add")
    public RestResponse<String> add(@RestPath String bundle, @RestForm @Nullable String document) {
        return after(
                bundle,
                Done.BUNDLE_CHANGED,
                () -> change.add(current.get(), id(bundle), DocumentParam.of(text(document))));
    }

    @POST
    @Path("{bundle}/remove")
    public RestResponse<String> remove(
            @RestPath String bundle, @RestForm @Nullable String document) {
        return after(
                bundle,
                Done.BUNDLE_CHANGED,
                () -> change.remove(current.get(), id(bundle), DocumentParam.of(text(document))));
    }

    @POST
    @Path("{bundle}/publish")
    public RestResponse<String> publish(
            @RestPath String bundle, @RestForm @Nullable String reason) {
        return after(
                bundle,
                Done.BUNDLE_PUBLISHED,
                text(reason),
                () -> publish.as(current.get(), id(bundle), text(reason)));
    }

    @POST
    @Path("{bundle}/schedule")
    public RestResponse<String> schedule(
            @RestPath String bundle,
            @RestForm @Nullable String at,
            @RestForm @Nullable String reason) {
        return after(
                bundle,
                Done.BUNDLE_SCHEDULED,
                text(reason),
                () -> publish.at(current.get(), id(bundle), TypedTime.of(at), text(reason)));
    }

    @POST
    @Path("{bundle}/cancel")
    public RestResponse<String> cancel(@RestPath String bundle) {
        return after(
                bundle, Done.SCHEDULE_CANCELLED, () -> publish.cancel(current.get(), id(bundle)));
    }

    private RestResponse<String> after(String bundle, Done done, Runnable act) {
        return after(bundle, done, "", act);
    }

    private RestResponse<String> after(String bundle, Done done, String stands, Runnable act) {
        try {
            act.run();
            return Redirect.to(HERE + "/" + id(bundle), done);
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.Forbidden
                    || no.refusal() instanceof Refusal.NotFound) {
                throw no;
            }
            return Answer.refused(
                    no.refusal(), page(frames.quiet(), id(bundle), no.refusal(), stands));
        }
    }

    private BundlePage page(Frame frame, UUID id, @Nullable Refusal refused, String stands) {
        var bundle = bundles.get(id);
        var actor = current.get();
        List<Blocker> blockers = refused instanceof Refusal.Blocked(var named) ? named : List.of();
        return new BundlePage(
                frame,
                bundle,
                bundle.documents().stream().map(one -> drafts.get(one).line()).toList(),
                bundle.publishedAt() == null ? candidates(bundle) : List.of(),
                actor.has(Role.FINAL_REVIEWER) && !actor.has(Role.ADMIN),
                refused,
                blockers,
                !stands.isEmpty() || blockers.stream().anyMatch(BundlesResource::needsReason),
                stands);
    }

    private static boolean needsReason(Blocker blocker) {
        return blocker.code().equals("warnings-need-reason");
    }

    private List<Drafts.Line> candidates(Bundles.Line bundle) {
        return Stream.of(
                        DraftStage.APPROVED,
                        DraftStage.FINAL_REVIEW,
                        DraftStage.SECOND_REVIEW,
                        DraftStage.FIRST_REVIEW)
                .flatMap(
                        stage ->
                                drafts
                                        .list(new Drafts.Query(null, stage, null, CANDIDATES))
                                        .stream())
                .filter(line -> !bundle.documents().contains(line.id()))
                .toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new Refusal.NotFound(new Bilingual("发布包", "this bundle")));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
