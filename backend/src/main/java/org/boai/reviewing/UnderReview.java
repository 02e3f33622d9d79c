package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.Ticks;

/** What reviewers read: the submitted edition with the sign-offs of the present round. */
@ApplicationScoped
public class UnderReview {
    private final People people;

    UnderReview(People people) {
        this.people = people;
    }

    /**
     * An edition that was submitted and is not yet published or sent back.
     *
     * @param edition the identity of the edition
     */
    public record Submission(
            UUID edition,
            int number,
            Sha256 hash,
            String author,
            Instant createdAt,
            String changeNote,
            Content content,
            List<Signature> signOffs) {}

    /**
     * A sign-off with the display name of who gave it.
     *
     * @param inPlaceOf name of the absent reviewer that was stood in for, empty for none
     * @param reference the request that allowed it, empty for none (PUB-03)
     */
    public record Signature(
            Level level,
            String name,
            String inPlaceOf,
            Instant signedAt,
            Ticks ticks,
            String comment,
            String reference) {}

    /**
     * @throws Refused {@code not-found} when there is no such document, or nothing is under review
     */
    @Transactional
    public Submission of(DocumentId id) {
        var document = Document.get(id);
        if (document.submittedEditionId == null) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "送审稿（文稿不在审核中）",
                                    "an edition under review (the document is not in review)")));
        }
        Edition edition = Edition.findById(document.submittedEditionId);
        return new Submission(
                edition.id,
                edition.number,
                edition.hash(),
                nameOf(edition.author()),
                edition.createdAt,
                edition.changeNote,
                edition.content,
                SignOff.current(document).stream().map(this::signature).toList());
    }

    private Signature signature(SignOff one) {
        return new Signature(
                one.level,
                nameOf(new PersonId(one.personId)),
                one.inPlaceOf == null ? "" : nameOf(new PersonId(one.inPlaceOf)),
                one.signedAt,
                new Ticks(
                        one.contentReviewed, one.proofread, one.secrecyChecked, one.privacyChecked),
                one.comment,
                one.reference == null ? "" : one.reference);
    }

    private String nameOf(PersonId id) {
        return people.nameOf(id).orElseThrow();
    }
}
