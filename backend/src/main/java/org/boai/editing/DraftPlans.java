package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;

/** What happens to documents by itself, the next first; each list is one statement. */
@ApplicationScoped
public class DraftPlans {

    /** A document and its time, which may have passed. */
    public record Plan(DocumentId document, ContentLocale locale, String title, Instant at) {}

    /** What goes public. */
    @Transactional
    public List<Plan> publications(int most) {
        return plans(
                Document.find(
                        "scheduledAt is not null and trashedAt is null order by scheduledAt, id"),
                document -> document.scheduledAt,
                most);
    }

    /** What is withdrawn. */
    @Transactional
    public List<Plan> withdrawals(int most) {
        return plans(
                Document.find("expiresAt is not null and trashedAt is null order by expiresAt, id"),
                document -> document.expiresAt,
                most);
    }

    private static List<Plan> plans(
            PanacheQuery<Document> found, Function<Document, Instant> time, int most) {
        return found.page(0, most).stream()
                .map(
                        document ->
                                new Plan(
                                        document.documentId(),
                                        document.locale,
                                        document.title,
                                        time.apply(document)))
                .toList();
    }
}
