package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.checking.CheckContent;
import org.boai.content.check.Finding;
import org.boai.content.check.Warnings;
import org.boai.content.check.Warnings.Step;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.EditingRights;
import org.boai.editing.Edition;
import org.boai.editing.WorkingCopy;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Action;
import org.boai.workflow.PublicState;

/** Freezes a draft as an edition and hands it to the first reviewer (PUB-01). */
@ApplicationScoped
public class SubmitForReview {
    /** What is said of a text that was public and has no change note (PUB-08). */
    public static final Bilingual CHANGE_NOTE =
            new Bilingual(
                    "这篇文稿已公开过。请写一句更新说明，告诉读者改了什么。",
                    "This document has been public before. Add a change note that tells readers what changed.");

    private final EditingRights rights;
    private final CheckContent checks;
    private final AnswerWarnings answer;
    private final Audit audit;
    private final Clock clock;

    SubmitForReview(
            EditingRights rights,
            CheckContent checks,
            AnswerWarnings answer,
            Audit audit,
            Clock clock) {
        this.rights = rights;
        this.checks = checks;
        this.answer = answer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits what has no warnings.
     *
     * @param revision the one that the submitter looked at
     * @return the number of the edition
     * @throws Refused as the other
     */
    @Transactional
    public int as(Actor actor, DocumentId id, long revision) {
        return as(actor, id, revision, "");
    }

    /**
     * @param revision the one that the submitter looked at
     * @param reason why its warnings stand, at most 500 characters; blank when it has none
     * @return the number of the edition
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}, {@code
     *     stale-revision}, {@code invalid-content}, {@code warnings-need-reason}, {@code
     *     invalid-input}
     */
    @Transactional
    public int as(Actor actor, DocumentId id, long revision, String reason) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        Reviews.move(document, new Action.Submit(), new Bilingual("送审", "send it for review"));
        var copy = WorkingCopy.of(document);
        if (copy.revision != revision) {
            throw new Refused(new Refusal.Stale(revision, copy.revision));
        }
        var answered = AnswerWarnings.of(Warnings.of(sound(document, copy)), reason);
        var edition = Edition.cut(copy, Edition.Reason.SUBMITTED, clock.instant());
        answer.keep(actor, edition, Step.SUBMISSION, answered);
        document.submittedEditionId = edition.id;
        document.reviewRound++;
        document.returnedBy = null;
        document.returnedBecause = null;
        document.updatedAt = clock.instant();
        audit.record(
                actor,
                "submit",
                id,
                answered.told(
                        Map.of(
                                "edition",
                                Integer.toString(edition.number),
                                "contentHash",
                                edition.contentHash)));
        return edition.number;
    }

    /** What the checks find in a draft that nothing blocks. */
    private List<Finding> sound(Document document, WorkingCopy copy) {
        var findings = checks.sound(document.documentId(), copy.content);
        if (lacksChangeNote(document.publicState, copy.changeNote)) {
            throw new Refused(new Refusal.InvalidInput("changeNote", CHANGE_NOTE));
        }
        return findings;
    }

    /** Whether readers would not be told what changed (PUB-08). */
    public static boolean lacksChangeNote(PublicState state, String changeNote) {
        return state != PublicState.NEVER && changeNote.isBlank();
    }
}
