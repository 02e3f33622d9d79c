package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.Action;
import org.boai.workflow.Level;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.Ticks;

/** Approves one level of an edition by its hash (PUB-01, PUB-02, PUB-05). */
@ApplicationScoped
public class SignOffEdition {
    private static final int MAX_COMMENT = 500;

    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    SignOffEdition(Seats seats, Audit audit, Clock clock) {
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a reviewer attests.
     *
     * @param hash of the edition that the reviewer read
     * @param comment for colleagues, at most 500 characters
     */
    public record Approval(Level level, Sha256 hash, Ticks ticks, String comment) {}

    /**
     * @throws Refused {@code not-found}, {@code wrong-state}, {@code invalid-input}, or the code of
     *     a {@link ReviewRefusal}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, Approval approval) {
        var document = Document.lock(id);
        Reviews.move(
                document, new Action.SignOff(approval.level()), new Bilingual("签署", "sign it off"));
        Edition edition = Edition.findById(document.submittedEditionId);
        var seat =
                seats.signing(
                                actor,
                                Reviews.submitted(document, edition),
                                approval.level(),
                                approval.ticks())
                        .orRefuse();
        if (!approval.hash().equals(edition.hash())) {
            throw Reviews.refused(ReviewRefusal.HASH_DIFFERS);
        }
        if (approval.comment().length() > MAX_COMMENT) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "comment",
                            new Bilingual(
                                    "审核意见最多 500 个字符。",
                                    "A reviewer's comment has at most 500 characters.")));
        }
        persist(actor, seat, document, edition, approval);
        document.updatedAt = clock.instant();
        audit.record(
                actor,
                "sign-off",
                id,
                seat.told(
                        Map.of(
                                "level",
                                approval.level().name(),
                                "contentHash",
                                edition.contentHash)));
    }

    private void persist(
            Actor actor, Seats.Seat seat, Document document, Edition edition, Approval approval) {
        var signOff = new SignOff();
        signOff.id = UUID.randomUUID();
        signOff.documentId = document.id;
        signOff.editionId = edition.id;
        signOff.reviewRound = document.reviewRound;
        signOff.level = approval.level();
        signOff.personId = actor.id().value();
        signOff.inPlaceOf = seat.absent() == null ? null : seat.absent().id().value();
        signOff.reference =
                approval.level() == Level.FINAL ? document.reference().orElse(null) : null;
        signOff.contentHash = edition.contentHash;
        signOff.contentReviewed = approval.ticks().contentReviewed();
        signOff.proofread = approval.ticks().proofread();
        signOff.secrecyChecked = approval.ticks().secrecyChecked();
        signOff.privacyChecked = approval.ticks().privacyChecked();
        signOff.comment = VisibleText.lines("comment", approval.comment());
        signOff.signedAt = clock.instant();
        signOff.persist();
    }
}
