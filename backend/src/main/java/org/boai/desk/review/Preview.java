package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.desk.DeskWords;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.people.People;
import org.boai.previewing.RenderPreview;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.UnderReview.Submission;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;

/** Renders a document as its public page would look if it were published now. */
@ApplicationScoped
class Preview {
    private final EditingRights rights;
    private final Drafts drafts;
    private final UnderReview underReview;
    private final People people;
    private final RenderPreview render;
    private final Clock clock;

    Preview(
            EditingRights rights,
            Drafts drafts,
            UnderReview underReview,
            People people,
            RenderPreview render,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.underReview = underReview;
        this.people = people;
        this.render = render;
        this.clock = clock;
    }

    String of(Actor actor, DocumentId id) {
        rights.requireReading(actor);
        var draft = drafts.get(id);
        var submission =
                draft.line().stage() == DraftStage.WRITING
                        ? Optional.<Submission>empty()
                        : Optional.of(underReview.of(id));
        var content = submission.map(Submission::content).orElse(draft.content());
        return render.of(
                published(draft, content, submission),
                "/admin/media/",
                DeskWords.say("review", "previewBanner"));
    }

    private Published published(
            Drafts.Draft draft, Content content, Optional<Submission> submission) {
        var now = clock.instant();
        return new Published(
                draft.line().id(),
                draft.contentId(),
                draft.line().address(),
                0,
                List.of(),
                content,
                submission.map(Submission::number).orElse(1),
                ContentJson.hash(content),
                now,
                now,
                List.of(),
                new Origin.Reviewed(
                        submission.map(Submission::author).orElseGet(() -> author(draft)),
                        submission.map(Preview::credits).orElse(List.of())));
    }

    private String author(Drafts.Draft draft) {
        return people.nameOf(new PersonId(draft.updatedBy())).orElse("");
    }

    private static List<Origin.Credit> credits(Submission submission) {
        return submission.signOffs().stream()
                .map(one -> new Origin.Credit(one.level(), one.name(), one.signedAt()))
                .toList();
    }
}
