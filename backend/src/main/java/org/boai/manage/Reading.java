package org.boai.manage;

import jakarta.enterprise.context.ApplicationScoped;
import org.boai.audit.Actor;
import org.boai.checking.CheckContent;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.people.CurrentActor;
import org.boai.people.People;
import org.boai.refusal.Refused;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.WarningReasons;
import org.boai.workflow.PersonId;

/** Who asks, and the documents as that person may read them. */
@ApplicationScoped
class Reading {
    private final CurrentActor current;
    private final EditingRights rights;
    private final Drafts drafts;
    private final People people;
    private final CheckContent checks;
    private final UnderReview underReview;
    private final WarningReasons reasons;

    Reading(
            CurrentActor current,
            EditingRights rights,
            Drafts drafts,
            People people,
            CheckContent checks,
            UnderReview underReview,
            WarningReasons reasons) {
        this.current = current;
        this.rights = rights;
        this.drafts = drafts;
        this.people = people;
        this.checks = checks;
        this.underReview = underReview;
        this.reasons = reasons;
    }

    /** Who asks; the commands settle what that person may do. */
    Actor actor() {
        return current.get();
    }

    /**
     * Who asks, when that person may read drafts, their history and their reviews.
     *
     * @throws Refused {@code forbidden}
     */
    Actor reader() {
        rights.requireReading(current.get());
        return current.get();
    }

    /**
     * A document that is there, when that person may read what is said of it.
     *
     * @throws Refused {@code forbidden}, {@code not-found}
     */
    DocumentId existing(String id) {
        reader();
        return drafts.get(Ids.document(id)).line().id();
    }

    /**
     * @throws Refused {@code forbidden}, {@code not-found}
     */
    Views.Document document(DocumentId id) {
        reader();
        var draft = drafts.get(id);
        var name = people.nameOf(new PersonId(draft.updatedBy())).orElseThrow();
        return Views.Document.of(draft, name, checks.of(id, draft.content()));
    }

    /**
     * What is under review.
     *
     * @throws Refused {@code forbidden}, {@code not-found}
     */
    Views.Edition underReview(DocumentId id) {
        reader();
        var submission = underReview.of(id);
        return Views.Edition.of(
                submission, checks.of(id, submission.content()), reasons.of(submission.edition()));
    }
}
