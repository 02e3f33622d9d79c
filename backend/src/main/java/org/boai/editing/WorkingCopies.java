package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.document.DocumentId;

/** What the drafts say now, of many documents at once. */
@ApplicationScoped
public class WorkingCopies {
    private static final String AFTER =
            """
            select copy.documentId from WorkingCopy copy
            where copy.documentId > ?1 order by copy.documentId
            """;
    private static final String OF = "from WorkingCopy copy where copy.documentId in ?1";

    private final EntityManager database;

    WorkingCopies(EntityManager database) {
        this.database = database;
    }

    /** A document with its present text. */
    public record Written(DocumentId document, Content content) {
        static Written of(WorkingCopy copy) {
            return new Written(new DocumentId(copy.documentId), copy.content);
        }
    }

    /** The next so many in the order of their ids. */
    @Transactional
    public List<DocumentId> after(DocumentId last, int most) {
        return database.createQuery(AFTER, UUID.class)
                .setParameter(1, last.value())
                .setMaxResults(most)
                .getResultStream()
                .map(DocumentId::new)
                .toList();
    }

    /** Those of these documents that are there. */
    @Transactional
    public List<Written> of(Collection<DocumentId> documents) {
        return database.createQuery(OF, WorkingCopy.class)
                .setParameter(1, documents.stream().map(DocumentId::value).toList())
                .getResultStream()
                .map(Written::of)
                .toList();
    }
}
