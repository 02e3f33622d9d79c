package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.language.Bilingual;
import org.boai.publishing.FailedPlan.What;
import org.boai.workflow.PersonId;

/** What was planned for documents and did not come about. */
@ApplicationScoped
public class FailedPlans {
    private static final String OPEN =
            """
            select plan, document from FailedPlan plan
            join Document document on document.id = plan.documentId
            where document.trashedAt is null
            order by plan.plannedAt desc, plan.documentId, plan.what
            """;

    private final EntityManager database;

    FailedPlans(EntityManager database) {
        this.database = database;
    }

    /**
     * One that nobody has made good yet.
     *
     * @param at when it was to happen
     */
    public record Line(
            DocumentId document,
            ContentLocale locale,
            String title,
            What what,
            Instant at,
            Bilingual why) {
        private static Line of(FailedPlan plan, Document document) {
            return new Line(
                    document.documentId(),
                    document.locale,
                    document.title,
                    plan.what,
                    plan.plannedAt,
                    new Bilingual(plan.reasonZh, plan.reasonEn));
        }
    }

    /** The latest first, by one statement. */
    @Transactional
    public List<Line> open(int most) {
        return database.createQuery(OPEN, Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> Line.of((FailedPlan) row[0], (Document) row[1]))
                .toList();
    }

    /** Who had set the time of what failed last, or empty. */
    @Transactional
    public Optional<PersonId> plannedBy(DocumentId document, What what) {
        return FailedPlan.<FailedPlan>find("documentId = ?1 and what = ?2", document.value(), what)
                .firstResultOptional()
                .map(plan -> new PersonId(plan.plannedBy));
    }
}
