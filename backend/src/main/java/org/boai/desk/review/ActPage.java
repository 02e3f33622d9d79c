package org.boai.desk.review;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.document.DocumentId;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestResponse;

/** What follows an act on a document: its page again, with the refusal when there was one. */
@RequestScoped
class ActPage {
    private final DocumentView view;
    private final CurrentActor current;
    private final Frame.Frames frames;

    ActPage(DocumentView view, CurrentActor current, Frame.Frames frames) {
        this.view = view;
        this.current = current;
        this.frames = frames;
    }

    RestResponse<String> after(
            String id, Done done, DocumentPage.Typed typed, Consumer<DocumentId> act) {
        return after(
                id,
                typed,
                document -> {
                    act.accept(document);
                    return Redirect.to("/admin/documents/" + document, done);
                });
    }

    /** The same for an act that leads elsewhere. */
    RestResponse<String> after(
            String id, DocumentPage.Typed typed, Function<DocumentId, RestResponse<String>> act) {
        var document = DocumentParam.of(id);
        try {
            return act.apply(document);
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.NotFound) {
                throw no;
            }
            return Answer.refused(
                    no.refusal(),
                    view.of(
                            document,
                            current.get(),
                            frames.quiet(),
                            DeskLanguage.say(no.refusal().message()),
                            typed));
        }
    }
}
