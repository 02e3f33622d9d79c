package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.checking.CheckContent;
import org.boai.content.check.Warnings.Step;
import org.boai.document.DocumentId;
import org.boai.editing.Addresses;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.editing.WorkingCopy;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.AnswerWarnings;
import org.boai.reviewing.AnswerWarnings.Answer;
import org.boai.reviewing.Rereads;
import org.boai.reviewing.Reviews;
import org.boai.reviewing.Seats;
import org.boai.reviewing.WarningReasons;
import org.boai.workflow.Action;
import org.boai.workflow.Outcome;
import org.boai.workflow.PersonId;
import org.boai.workflow.PublicAction;
import org.boai.workflow.Workflow;

/**
 * Makes an approved edition public: state, live item, audit event and nudges in one transaction
 * (PUB-01, PUB-02, PUB-07).
 */
@ApplicationScoped
public class Publish {
    private final Addresses addresses;
    private final CheckContent checks;
    private final WarningReasons reasons;
    private final AnswerWarnings answer;
    private final GoLive goLive;
    private final Seats seats;
    private final Rereads rereads;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Publish(
            Addresses addresses,
            CheckContent checks,
            WarningReasons reasons,
            AnswerWarnings answer,
            GoLive goLive,
            Seats seats,
            Rereads rereads,
            People people,
            Audit audit,
            Clock clock) {
        this.addresses = addresses;
        this.checks = checks;
        this.reasons = reasons;
        this.answer = answer;
        this.goLive = goLive;
        this.seats = seats;
        this.rereads = rereads;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes what has no warnings but those that were answered for at submission.
     *
     * @throws Refused as the other
     */
    @Transactional
    public void as(Actor actor, DocumentId id) {
        as(actor, id, "");
    }

    /** The same at a time that this person set for it before. */
    @Transactional
    public void atItsTime(Actor actor, DocumentId id) {
        now(actor, Document.lock(id), "", Due.BY_THE_CLOCK);
    }

    /**
     * @param reason why the warnings stand that no reason answers for yet, at most 500 characters;
     *     blank when there are none
     * @throws Refused {@code not-found}, {@code wrong-state}, {@code invalid-content}, {@code
     *     warnings-need-reason}, {@code invalid-input}, {@code path-taken}, or the code of a {@link
     *     org.boai.workflow.ReviewRefusal}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, String reason) {
        now(actor, Document.lock(id), reason, Map.of());
    }

    /**
     * Publishes what is scheduled and due, in the name of who set the time; else does nothing. A
     * warning that came since then keeps it from the public.
     */
    @Transactional
    public void ifDue(DocumentId id) {
        var document = Document.lock(id);
        if (document.scheduledAt != null && !document.scheduledAt.isAfter(clock.instant())) {
            var scheduler = people.withId(new PersonId(document.scheduledBy));
            now(scheduler.orElse(Audit.SYSTEM), document, "", Due.BY_THE_CLOCK);
        }
    }

    /**
     * Why a person cannot publish it now, or empty when they can. Changes nothing; the document
     * stays locked until the transaction ends.
     *
     * @param reason as for publishing
     * @throws Refused {@code not-found}
     */
    @Transactional
    public Optional<Refusal> whyNot(Actor actor, DocumentId id, String reason) {
        try {
            var document = Document.lock(id);
            if (Workflow.apply(document.stage, new Action.Publish()) instanceof Outcome.Refused) {
                return Optional.of(
                        new Refusal.WrongState(document.stage, new Bilingual("发布", "publish it")));
            }
            Edition edition = Edition.findById(document.submittedEditionId);
            seats.publishing(actor, Reviews.submitted(document, edition)).orRefuse();
            requireReady(document, edition, reason);
            return Optional.empty();
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.NotFound) {
                throw no;
            }
            return Optional.of(no.refusal());
        }
    }

    /**
     * Keeps why warnings stand in the words of who sets a time for the publication, so that it
     * counts then.
     *
     * @param reason as for publishing
     * @throws Refused {@code not-found}, {@code warnings-need-reason}, {@code invalid-input}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answerFor(Actor actor, DocumentId id, String reason) {
        var document = Document.lock(id);
        Edition edition = Edition.findById(document.submittedEditionId);
        var findings = checks.of(id, edition.content);
        var answered = AnswerWarnings.of(reasons.unanswered(edition.id, findings), reason);
        answer.keep(actor, edition, Step.PUBLICATION, answered);
        if (!answered.warnings().isEmpty()) {
            audit.record(actor, "answer-warnings", id, answered.told(Map.of()));
        }
    }

    private Answer requireReady(Document document, Edition edition, String reason) {
        var findings = checks.sound(document.documentId(), edition.content);
        var answered = AnswerWarnings.of(reasons.unanswered(edition.id, findings), reason);
        addresses.requireFree(document.address(), document.documentId());
        return answered;
    }

    private void now(Actor actor, Document document, String reason, Map<String, String> how) {
        var id = document.documentId();
        Reviews.move(document, new Action.Publish(), new Bilingual("发布", "publish it"));
        document.scheduledAt = null;
        document.scheduledBy = null;
        Edition edition = Edition.findById(document.submittedEditionId);
        var seat = seats.publishing(actor, Reviews.submitted(document, edition)).orRefuse();
        var answered = requireReady(document, edition, reason);
        answer.keep(actor, edition, Step.PUBLICATION, answered);
        PublicStates.move(document, PublicAction.PUBLISH, new Bilingual("发布", "publish it"));
        goLive.with(document, edition, document.address());
        rereads.follow(document, edition);
        FailedPlan.settle(new FailedPlan.Key(document.id, FailedPlan.What.PUBLISH));
        startNextDraft(document);
        var detail = new HashMap<>(how);
        detail.put("edition", Integer.toString(edition.number));
        detail.put("contentHash", edition.contentHash);
        detail.put("address", document.address().path().value());
        audit.record(actor, "publish", id, answered.told(seat.told(detail)));
    }

    private void startNextDraft(Document document) {
        document.submittedEditionId = null;
        document.referenceOffice = null;
        document.referenceNumber = null;
        var copy = WorkingCopy.of(document);
        copy.writers.clear();
        copy.changeNote = "";
        copy.revision++;
        copy.updatedAt = clock.instant();
    }
}
