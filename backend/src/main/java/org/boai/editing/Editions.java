package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.refusal.Refused;
import org.boai.workflow.PersonId;

/** The editions of a document, named by their numbers: no address reaches those of another one. */
@ApplicationScoped
public class Editions {
    private static final int MAX_LINES = 101;

    private static final String LISTED =
            """
            select e.id, e.number, e.reason, e.authorId, e.createdAt, e.changeNote,
                   case when e.id = d.submittedEditionId then true else false end
            from Edition e join Document d on d.id = e.documentId
            where d.id = ?1 and e.number < ?2
            order by e.number desc
            """;

    private final EntityManager database;

    Editions(EntityManager database) {
        this.database = database;
    }

    /** All of an edition but its content. */
    public record Line(
            UUID id,
            int number,
            Edition.Reason reason,
            UUID authorId,
            Instant createdAt,
            String changeNote,
            boolean underReview) {
        public PersonId author() {
            return new PersonId(authorId);
        }
    }

    /** What an edition says. */
    public record Text(int number, Content content) {}

    /**
     * Editions, newest first.
     *
     * @param before only those with a lower number
     * @param limit 1 to 101: a page of 100 and one line more, to see whether another follows
     * @throws Refused {@code not-found} when there is no such document
     */
    @Transactional
    public List<Line> of(DocumentId document, int before, int limit) {
        return database.createQuery(LISTED, Line.class)
                .setParameter(1, Document.get(document).id)
                .setParameter(2, before)
                .setMaxResults(Math.clamp(limit, 1, MAX_LINES))
                .getResultList();
    }

    /**
     * @throws Refused {@code not-found} when the document has no edition of this number
     */
    @Transactional
    public Text get(DocumentId document, int number) {
        return text(Edition.numbered(document, number));
    }

    /**
     * The edition that is, or before a withdrawal was, public; empty when none ever was.
     *
     * @throws Refused {@code not-found} when there is no such document
     */
    @Transactional
    public Optional<Text> lastPublic(DocumentId document) {
        return Optional.ofNullable(Document.get(document).liveEditionId)
                .map(id -> text(Edition.findById(id)));
    }

    private static Text text(Edition edition) {
        return new Text(edition.number, edition.content);
    }
}
