package org.boai.desk.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.desk.DeskWords;
import org.boai.desk.DocumentParam;
import org.boai.desk.editor.EditorPage.Hint;
import org.boai.desk.form.FieldFault;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

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
     * @param unsaved the fields that are not stored, null when all are
     */
    public record Stored(
            long revision,
            Instant at,
            boolean submitted,
            int kept,
            String detail,
            List<Hint> faults,
            List<Hint> findings,
            String redirect,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unsaved unsaved) {}

    /**
     * Fields that could not be stored, while the rest was.
     *
     * @param fields by name, each with all below it
     * @param called what people call them
     * @param former what is stored for them, by the names of the form
     */
    public record Unsaved(
            Set<String> fields, List<String> called, Map<String, List<String>> former) {}

    /**
     * @throws Refused what {@link org.boai.editing.SaveDraft} refuses
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Stored> save(@RestPath String id, MultipartFormDataInput input) {
        var draft = drafts.get(DocumentParam.of(id));
        rights.requireWriting(current.get(), draft.line().address().kind());
        var sent = Sent.of(input);
        return switch (store.as(current.get(), draft, sent)) {
            case StoreForm.Outcome.Saved _ ->
                    RestResponse.ok(stored(draft, sent, Came.TO_BE_SAVED));
            case StoreForm.Outcome.Kept(var number) ->
                    RestResponse.ok(
                            stored(draft, sent, new Came(false, number, "", List.of(), null)));
            case StoreForm.Outcome.Submitted _ ->
                    RestResponse.ok(stored(draft, sent, new Came(true, 0, "", List.of(), null)));
            case StoreForm.Outcome.NotReady(var _, var message, var faults) ->
                    RestResponse.ok(stored(draft, sent, Came.refused(message, faults)));
            case StoreForm.Outcome.Partly(var _, var message, var left) ->
                    RestResponse.ok(
                            stored(draft, sent, new Came(false, 0, message, left.faults(), left)));
            case StoreForm.Outcome.Unreadable(var faults) ->
                    RestResponse.ResponseBuilder.<Stored>create(UNPROCESSABLE)
                            .entity(
                                    stored(
                                            draft,
                                            sent,
                                            Came.refused(
                                                    DeskWords.say("editor", "faultyNotSaved"),
                                                    faults)))
                            .build();
        };
    }

    /** What came of a save. */
    private record Came(
            boolean submitted,
            int kept,
            String detail,
            List<FieldFault> faults,
            StoreForm.@Nullable Left left) {
        static final Came TO_BE_SAVED = new Came(false, 0, "", List.of(), null);

        static Came refused(String detail, List<FieldFault> faults) {
            return new Came(false, 0, detail, faults, null);
        }
    }

    private Stored stored(Drafts.Draft before, Sent sent, Came came) {
        var draft = drafts.get(before.line().id());
        var seen = hints.of(draft.line().address().kind(), sent.values());
        return new Stored(
                draft.revision(),
                draft.line().updatedAt(),
                came.submitted(),
                came.kept(),
                came.detail(),
                seen.faults(came.faults()),
                hints.findings(seen, draft.line(), draft.changeNote(), draft.content()),
                hints.redirect(draft, draft.line().address().slug().value()),
                unsaved(seen, came.left()));
    }

    private static @Nullable Unsaved unsaved(
            EditorHints.Named seen, StoreForm.@Nullable Left left) {
        return left == null
                ? null
                : new Unsaved(
                        left.fields(),
                        left.fields().stream().sorted().map(seen::called).distinct().toList(),
                        left.former());
    }
}
