package org.boai.reviewing;

import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Action;
import org.boai.workflow.Clearance;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Outcome;
import org.boai.workflow.PersonId;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.ReviewRules.Candidate;
import org.boai.workflow.ReviewRules.Submitted;
import org.boai.workflow.Workflow;

/**
 * What the commands on a document in review have in common: its table, its rules, its sign-offs.
 */
public final class Reviews {
    private Reviews() {}

    /**
     * Moves the draft as the workflow table says.
     *
     * @throws Refused {@code wrong-state}
     */
    public static void move(Document document, Action action, Bilingual actionInWords) {
        document.stage =
                switch (Workflow.apply(document.stage, action)) {
                    case Outcome.Moved<DraftStage>(var to) -> to;
                    case Outcome.Refused<DraftStage>(var at) ->
                            throw new Refused(new Refusal.WrongState(at, actionInWords));
                };
    }

    /** The edition under review with its writers and the sign-offs given to it. */
    public static Submitted submitted(Document document, Edition edition) {
        return new Submitted(
                edition.hash(),
                edition.writers.stream().map(PersonId::new).collect(Collectors.toSet()),
                SignOff.current(document).stream().map(SignOff::signed).toList(),
                clearance(document));
    }

    static Clearance clearance(Document document) {
        if (!document.sensitive) {
            return Clearance.NOT_NEEDED;
        }
        return document.referenceNumber == null ? Clearance.MISSING : Clearance.REFERRED;
    }

    public static Candidate candidate(Actor actor) {
        return new Candidate(actor.id(), actor.roles());
    }

    /** A rule's refusal as the product tells it. */
    public static Refused refused(ReviewRefusal why) {
        return new Refused(new Refusal.ReviewRule(why.code(), why.message()));
    }
}
