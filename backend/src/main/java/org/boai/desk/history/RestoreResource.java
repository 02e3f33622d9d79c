package org.boai.desk.history;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.document.DocumentId;
import org.boai.editing.EditingRights;
import org.boai.editing.RestoreEdition;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asks whether an old edition is to come back, and brings it back. */
@Path(DocumentParam.PATH + "/restore")
@Authenticated
public class RestoreResource {
    private final RestoreView view;
    private final RestoreEdition restore;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    RestoreResource(
            RestoreView view,
            RestoreEdition restore,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.view = view;
        this.restore = restore;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    @GET
    public RestResponse<String> ask(@RestPath String id, @RestQuery @Nullable String number) {
        var document = DocumentParam.of(id);
        return Answer.page(page(document, EditionNumber.of(number), "", ""));
    }

    @POST
    public RestResponse<String> restore(
            @RestPath String id,
            @RestForm @Nullable String number,
            @RestForm @Nullable String revision,
            @RestForm @Nullable String changeNote) {
        var document = DocumentParam.of(id);
        var edition = EditionNumber.of(number);
        var note = changeNote == null ? "" : changeNote;
        try {
            restore.as(
                    current.get(),
                    document,
                    new RestoreEdition.Wish(edition, revision(revision), note));
            return Redirect.to("/admin/documents/" + document, Done.RESTORED);
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.NotFound
                    || no.refusal() instanceof Refusal.Forbidden) {
                throw no;
            }
            return Answer.refused(
                    no.refusal(),
                    page(document, edition, note, DeskLanguage.say(no.refusal().message())));
        }
    }

    private RestoreView.RestorePage page(
            DocumentId document, int number, String note, String refused) {
        rights.requireReading(current.get());
        return view.of(
                document,
                number,
                frames.quiet(),
                new RestoreView.Typed(note, refused),
                kind -> rights.requireWriting(current.get(), kind));
    }

    private static long revision(@Nullable String typed) {
        try {
            return Long.parseLong(typed == null ? "" : typed);
        } catch (NumberFormatException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "revision",
                            new Bilingual(
                                    "页面不完整。请刷新页面后重试。",
                                    "The page is not complete. Refresh it and try again.")));
        }
    }
}
