package org.boai.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.Drafts;
import org.boai.media.StoreAsset;
import org.boai.people.People;
import org.boai.publishing.Publish;
import org.boai.publishing.Schedule;
import org.boai.reviewing.SignOffEdition;
import org.boai.reviewing.SignOffEdition.Approval;
import org.boai.reviewing.SubmitForReview;
import org.boai.reviewing.UnderReview;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Ticks;

/** Takes the texts of the demo through the desk: written, reviewed three times, published. */
@ApplicationScoped
class DemoDesk {
    private static final Ticks READ = new Ticks(true, true, true, true);
    private static final String FINAL_REVIEWER = "reviewer3";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoFiles files;
    private final People people;
    private final StoreAsset store;
    private final Drafts drafts;
    private final CreateDocument create;
    private final SubmitForReview submit;
    private final SignOffEdition sign;
    private final UnderReview underReview;
    private final Publish publish;
    private final Schedule schedule;
    private final Clock clock;

    DemoDesk(
            DemoFiles files,
            People people,
            StoreAsset store,
            Drafts drafts,
            CreateDocument create,
            SubmitForReview submit,
            SignOffEdition sign,
            UnderReview underReview,
            Publish publish,
            Schedule schedule,
            Clock clock) {
        this.files = files;
        this.people = people;
        this.store = store;
        this.drafts = drafts;
        this.create = create;
        this.submit = submit;
        this.sign = sign;
        this.underReview = underReview;
        this.publish = publish;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Takes one text from where it stands to the public, or to where it stops. One that stops and
     * is there already belongs to the people of the desk.
     *
     * @return whether there was something to do
     */
    boolean take(DemoText text) throws IOException {
        var author = people.named(text.author());
        var known = drafts.at(text.address());
        if (known.isPresent()
                && (text.stops().isPresent()
                        || known.get().line().publicState() != PublicState.NEVER)) {
            return false;
        }
        var id =
                known.map(draft -> draft.line().id())
                        .orElseGet(() -> create(author, text, content(author, text)));
        var at = drafts.get(id);
        while (at.line().publicState() == PublicState.NEVER && !stopsAt(text, at.line().stage())) {
            step(text, id, at);
            at = drafts.get(id);
        }
        return true;
    }

    private static boolean stopsAt(DemoText text, DraftStage stage) {
        return text.stops().filter(stage::equals).isPresent();
    }

    private Content content(Actor author, DemoText text) {
        try {
            return new DemoContent(store, files, author).of(text);
        } catch (IOException e) {
            throw new IllegalStateException("Demo text " + text.address().path(), e);
        }
    }

    private DocumentId create(Actor author, DemoText text, Content content) {
        return create.as(author, new NewDocument(text.contentId(), text.address(), content));
    }

    private void step(DemoText text, DocumentId id, Drafts.Draft at) {
        switch (at.line().stage()) {
            case WRITING ->
                    submit.as(people.named(text.author()), id, at.revision(), text.reason());
            case FIRST_REVIEW -> sign("reviewer1", id, Level.FIRST);
            case SECOND_REVIEW -> sign("reviewer2", id, Level.SECOND);
            case FINAL_REVIEW -> sign(FINAL_REVIEWER, id, Level.FINAL);
            case APPROVED, SCHEDULED -> release(text, id);
        }
    }

    private void release(DemoText text, DocumentId id) {
        var releasing = people.named(FINAL_REVIEWER);
        if (stopsAt(text, DraftStage.SCHEDULED)) {
            var zone = DemoText.ZONE;
            var day = LocalDate.now(clock.withZone(zone)).plusDays(text.inDays());
            schedule.as(releasing, id, day.atTime(MORNING).atZone(zone).toInstant(), text.reason());
        } else {
            publish.as(releasing, id, text.reason());
        }
    }

    private void sign(String reviewer, DocumentId id, Level level) {
        Sha256 hash = underReview.of(id).hash();
        sign.as(people.named(reviewer), id, new Approval(level, hash, READ, ""));
    }
}
