package org.boai.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.boai.desk.DeskWords;
import org.boai.desk.DocumentParam;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Saves what an open editor holds, and submits it when that was pressed. Answers with JSON; a save
 * over a newer revision is refused with 409 and both revisions (PUB-12).
 */
@Path(DocumentParam.PATH + "/autosave")
@Authenticated
public class AutosaveResource {
    private static final int UNPROCESSABLE = 422;

    private final Drafts drafts;
    private final EditingRights rights;
    private final StoreForm store;
    private final EditorHints hints;
    private final CurrentActor current;

    AutosaveResource(
            Drafts drafts,
            EditingRights rights,
            StoreForm store,
            EditorHints hints,
            CurrentActor current) {
        this.drafts = drafts;
        this.rights = rights;
        this.store = store;
        this.hints = hints;
        this.current = current;
    }

    /**
     * What came of it.
     *
     * @param revision the latest that is stored
     * @param submitted whether the document is now under review
     * @param kept number of the edition that was asked for, 0 when none was
     * @param detail why it was not saved or not submitted, in Chinese; empty when all went well
     * @param faults the fields that kept it from that
     * @param findings what still blocks publication or should be looked at
     * @param redirect present public address, when the slug leaves it at the next publication
     */
    public record Stored(
            long revision,
            Instant at,
            boolean submitted,
            int kept,
            String detail,
            List<Hint> faults,
            List<Hint> findings,
            String redirect) {}

    /**
     * @throws Refused what {@link org.boai.editing.SaveDraft} refuses
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Stored> save(@RestPath String id, MultipartFormDataInput input) {
        var document = DocumentParam.of(id);
        var draft = drafts.get(document);
        rights.requireWriting(current.get(), draft.line().address().kind());
        var sent = Sent.of(input);
        return switch (store.as(current.get(), draft, sent)) {
            case StoreForm.Outcome.Saved _ ->
                    RestResponse.ok(stored(document, Came.TO_BE_SAVED, "", List.of()));
            case StoreForm.Outcome.Kept(var number) ->
                    RestResponse.ok(stored(document, new Came(false, number), "", List.of()));
            case StoreForm.Outcome.Submitted _ ->
                    RestResponse.ok(stored(document, new Came(true, 0), "", List.of()));
            case StoreForm.Outcome.NotReady(var _, var message, var faults) ->
                    RestResponse.ok(
                            stored(
                                    document,
                                    Came.TO_BE_SAVED,
                                    message,
                                    hints.of(draft, sent).faults(faults)));
            case StoreForm.Outcome.Unreadable(var faults) ->
                    RestResponse.ResponseBuilder.<Stored>create(UNPROCESSABLE)
                            .entity(
                                    stored(
                                            document,
                                            Came.TO_BE_SAVED,
                                            DeskWords.say("editor", "faultyNotSaved"),
                                            hints.of(draft, sent).faults(faults)))
                            .build();
        };
    }

    /** What more than saving came of it. */
    private record Came(boolean submitted, int kept) {
        static final Came TO_BE_SAVED = new Came(false, 0);
    }

    private Stored stored(DocumentId document, Came came, String detail, List<Hint> faults) {
        var draft = drafts.get(document);
        var seen = hints.of(draft);
        return new Stored(
                draft.revision(),
                draft.line().updatedAt(),
                came.submitted(),
                came.kept(),
                detail,
                faults,
                hints.findings(seen, document, draft.content()),
                hints.redirect(draft, draft.line().address().slug().value()));
    }
}
