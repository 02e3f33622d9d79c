package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/**
 * Keeps addresses apart: what was once public under an address is never replaced by something else.
 */
@ApplicationScoped
public class Addresses {
    private static final String TAKEN =
            """
            select exists (select 1 from document
                           where kind = :kind and locale = :locale and slug = :slug and id <> :id)
                or exists (select 1 from live_item
                           where kind = :kind and locale = :locale and slug = :slug
                             and document_id <> :id)
                or exists (select 1 from live_redirect
                           where kind = :kind and locale = :locale and slug = :slug
                             and document_id <> :id)
            """;

    private final EntityManager database;

    Addresses(EntityManager database) {
        this.database = database;
    }

    /**
     * @throws Refused {@code path-taken} when another document has or had this address
     */
    public void requireFree(Address address, DocumentId mine) {
        takeTurns(address.path().value());
        var taken =
                database.createNativeQuery(TAKEN, Boolean.class)
                        .setParameter("kind", address.kind().name())
                        .setParameter("locale", address.locale().name())
                        .setParameter("slug", address.slug().value())
                        .setParameter("id", mine.value())
                        .getSingleResult();
        if (Boolean.TRUE.equals(taken)) {
            throw new Refused(new Refusal.PathTaken(address));
        }
    }

    /**
     * Writes a document at its new address at once, so that whoever took it meanwhile without a
     * turn, as an import does, is told of here and not at the end of the transaction.
     *
     * @throws Refused {@code path-taken}
     */
    void settle(Document document) {
        try {
            database.flush();
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintKind.UNIQUE) {
                throw new Refused(new Refusal.PathTaken(document.address()));
            }
            throw e;
        }
    }

    /** Holds back others who claim the same until this transaction ends. */
    void takeTurns(String claimed) {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:claimed, 0))",
                        Integer.class)
                .setParameter("claimed", claimed)
                .getSingleResult();
    }
}
