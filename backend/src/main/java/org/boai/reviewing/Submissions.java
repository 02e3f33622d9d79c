package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.people.People;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.ReviewRules;
import org.boai.workflow.Ticks;

/** The editions that are under review, as reviewers read them. */
@ApplicationScoped
public class Submissions {
    private static final Ticks ALL = new Ticks(true, true, true, true);

    private final People people;

    Submissions(People people) {
        this.people = people;
    }

    /** An edition under review with the sign-offs that it has. */
    public record Submission(
            int edition,
            Sha256 hash,
            Content content,
            String changeNote,
            String author,
            Instant submittedAt,
            List<Signature> signatures) {}

    /** One sign-off as others read it. */
    public record Signature(Level level, String name, Instant at, String comment) {}

    /**
     * What is under review, or empty while it is being written.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    public Optional<Submission> of(DocumentId id) {
        var document = Document.get(id);
        return edition(document)
                .map(
                        edition ->
                                new Submission(
                                        edition.number,
                                        edition.hash(),
                                        edition.content,
                                        edition.changeNote,
                                        nameOf(edition.author()),
                                        edition.createdAt,
                                        SignOff.current(document).stream()
                                                .map(this::signature)
                                                .toList()));
    }

    /**
     * Why a person may not sign this level of what is under review, or empty when it is allowed.
     */
    @Transactional
    public Optional<ReviewRefusal> whyNotSign(Actor actor, DocumentId id, Level level) {
        var document = Document.get(id);
        return edition(document)
                .flatMap(
                        edition ->
                                ReviewRules.signing(
                                        Reviews.submitted(edition, SignOff.current(document)),
                                        level,
                                        Reviews.candidate(actor),
                                        ALL));
    }

    /** Why a person may not publish what is under review, or empty when it is allowed. */
    @Transactional
    public Optional<ReviewRefusal> whyNotPublish(Actor actor, DocumentId id) {
        var document = Document.get(id);
        return edition(document)
                .flatMap(
                        edition ->
                                ReviewRules.publishing(
                                        Reviews.submitted(edition, SignOff.current(document)),
                                        Reviews.candidate(actor)));
    }

    private static Optional<Edition> edition(Document document) {
        return Optional.ofNullable(document.submittedEditionId)
                .flatMap(id -> Edition.<Edition>findByIdOptional(id));
    }

    private Signature signature(SignOff signOff) {
        return new Signature(
                signOff.level,
                nameOf(new PersonId(signOff.personId)),
                signOff.signedAt,
                signOff.comment);
    }

    private String nameOf(PersonId id) {
        return people.nameOf(id).orElse("");
    }
}
