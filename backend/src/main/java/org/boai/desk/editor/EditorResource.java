package org.boai.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.desk.editor.EditorView.Shown;
import org.boai.desk.form.ChangeForm;
import org.boai.desk.form.FieldFault;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Writing a document. Every button of the form posts all of it; only some of them store it. */
@Path(DocumentParam.PATH + "/edit")
@Authenticated
public class EditorResource {
    /** The button of an editor that is to be joined with a newer revision. */
    private static final String RECONCILE = "reconcile";

    private final Drafts drafts;
    private final EditingRights rights;
    private final StoreForm store;
    private final TakeUpload uploads;
    private final Reconcile reconcile;
    private final EditorView view;
    private final CurrentActor current;
    private final Frame.Frames frames;

    EditorResource(
            Drafts drafts,
            EditingRights rights,
            StoreForm store,
            TakeUpload uploads,
            Reconcile reconcile,
            EditorView view,
            CurrentActor current,
            Frame.Frames frames) {
        this.drafts = drafts;
        this.rights = rights;
        this.store = store;
        this.uploads = uploads;
        this.reconcile = reconcile;
        this.view = view;
        this.current = current;
        this.frames = frames;
    }

    @GET
    public RestResponse<String> edit(@RestPath String id, @RestQuery @Nullable String done) {
        var draft = drafts.get(DocumentParam.of(id));
        rights.requireWriting(current.get(), draft.line().address().kind());
        return draft.line().stage() == DraftStage.WRITING && draft.line().trashed() == null
                ? Answer.page(view.stored(frames.saying(done), draft))
                : Redirect.to("/admin/documents/" + draft.line().id());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<String> change(
            @RestPath String id,
            @RestHeader("HX-Request") @Nullable String htmx,
            MultipartFormDataInput input) {
        var draft = drafts.get(DocumentParam.of(id));
        rights.requireWriting(current.get(), draft.line().address().kind());
        var sent = Sent.of(input);
        var changed = ChangeForm.as(sent.button(), sent.values());
        if (changed.isPresent()) {
            return again(draft, sent.with(changed.get().values()), changed.get().field(), htmx);
        }
        if (sent.button().equals(RECONCILE)) {
            return reconciled(draft, sent);
        }
        return sent.upload().isPresent() ? upload(draft, sent, htmx) : store(draft, sent, htmx);
    }

    /** The form with one more or one less part of it, as of the revision that was sent. */
    private RestResponse<String> again(
            Drafts.Draft draft, Sent sent, String field, @Nullable String htmx) {
        var shown = Shown.again(sent, field);
        return Answer.page(
                htmx == null
                        ? view.unsaved(frames.quiet(), draft, shown)
                        : view.part(frames.quiet(), draft, shown));
    }

    private RestResponse<String> reconciled(Drafts.Draft draft, Sent sent) {
        return reconcile
                .of(draft, sent)
                .map(joined -> Answer.page(view.joined(frames.quiet(), draft, joined)))
                .orElseGet(
                        () ->
                                Answer.unprocessable(
                                        view.unsaved(
                                                frames.quiet(),
                                                draft,
                                                Shown.refused(
                                                        sent,
                                                        DeskWords.say("editor", "faultyNotJoined"),
                                                        List.of()))));
    }

    private RestResponse<String> upload(Drafts.Draft draft, Sent sent, @Nullable String htmx) {
        var field = sent.upload().orElseThrow();
        try {
            return again(draft, uploads.into(current.get(), field, sent), field, htmx);
        } catch (Refused no) {
            var fault = new FieldFault(field, DeskLanguage.say(no.refusal().message()));
            return Answer.refused(
                    no.refusal(),
                    view.unsaved(
                            frames.quiet(),
                            draft,
                            Shown.refused(
                                    sent, DeskWords.say("editor", "notUploaded"), List.of(fault))));
        }
    }

    private RestResponse<String> store(Drafts.Draft draft, Sent sent, @Nullable String htmx) {
        var document = draft.line().id();
        try {
            return switch (store.as(current.get(), draft, sent)) {
                case StoreForm.Outcome.Saved _ ->
                        Redirect.to("/admin/documents/" + document + "/edit", Done.SAVED, htmx);
                case StoreForm.Outcome.Kept _ ->
                        Redirect.to("/admin/documents/" + document + "/edit", Done.KEPT, htmx);
                case StoreForm.Outcome.Submitted _ ->
                        Redirect.to("/admin/documents/" + document, Done.SUBMITTED, htmx);
                case StoreForm.Outcome.Unreadable(var faults) ->
                        Answer.unprocessable(
                                view.unsaved(
                                        frames.quiet(),
                                        draft,
                                        Shown.refused(
                                                sent,
                                                DeskWords.say("editor", "faultyNotSaved"),
                                                faults)));
                case StoreForm.Outcome.Partly(var revision, var message, var left) ->
                        Answer.unprocessable(
                                view.unsaved(
                                        frames.quiet(),
                                        drafts.get(document),
                                        Shown.refused(sent, message, left.faults()).at(revision)));
                case StoreForm.Outcome.NotReady(var revision, var message, var faults) ->
                        Answer.unprocessable(
                                view.unsaved(
                                        frames.quiet(),
                                        drafts.get(document),
                                        Shown.refused(sent, message, faults).at(revision)));
            };
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    view.unsaved(
                            frames.quiet(),
                            drafts.get(document),
                            Shown.refused(
                                    sent,
                                    DeskLanguage.say(no.refusal().message()),
                                    Fitting.fault(no.refusal()).stream().toList())));
        }
    }
}
