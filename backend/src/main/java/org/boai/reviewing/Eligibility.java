package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.workflow.Level;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.ReviewRules;
import org.boai.workflow.ReviewRules.Submitted;
import org.boai.workflow.Ticks;

/** Says beforehand whom the rules of the three reviews would let act (PUB-01, PUB-02). */
@ApplicationScoped
public class Eligibility {
    private static final Ticks ALL = new Ticks(true, true, true, true);

    /**
     * Why a person may not sign this level of what is under review, or empty when it is allowed.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    public Optional<ReviewRefusal> whyNotSign(Actor actor, DocumentId id, Level level) {
        return submitted(id)
                .flatMap(
                        edition ->
                                ReviewRules.signing(edition, level, Reviews.candidate(actor), ALL));
    }

    /**
     * Why a person may not publish what is under review, or empty when it is allowed.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    public Optional<ReviewRefusal> whyNotPublish(Actor actor, DocumentId id) {
        return submitted(id)
                .flatMap(edition -> ReviewRules.publishing(edition, Reviews.candidate(actor)));
    }

    private static Optional<Submitted> submitted(DocumentId id) {
        var document = Document.get(id);
        return Optional.ofNullable(document.submittedEditionId)
                .flatMap(edition -> Edition.<Edition>findByIdOptional(edition))
                .map(edition -> Reviews.submitted(edition, SignOff.current(document)));
    }
}
