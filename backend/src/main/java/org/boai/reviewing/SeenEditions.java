package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;

/** Which edition of a document each person saw last, so that they are shown what is new. */
@ApplicationScoped
public class SeenEditions {
    private static final String SEE =
            """
            insert into edition_seen (person_id, document_id, number)
            values (:person, :document, :number)
            on conflict (person_id, document_id) do update
            set previous = edition_seen.number, number = excluded.number
            where edition_seen.number < excluded.number
            """;

    private final EntityManager database;

    SeenEditions(EntityManager database) {
        this.database = database;
    }

    /**
     * A person sees an edition.
     *
     * @return the number of the edition that they saw before it, the same as long as no newer one
     *     is seen; empty when this is the first
     */
    @Transactional
    public OptionalInt see(Actor actor, DocumentId document, int number) {
        database.createNativeQuery(SEE)
                .setParameter("person", actor.id().value())
                .setParameter("document", document.value())
                .setParameter("number", number)
                .executeUpdate();
        var before =
                database.createNativeQuery(
                                """
                                select previous from edition_seen
                                where person_id = :person and document_id = :document
                                and number = :number and previous is not null
                                """,
                                Integer.class)
                        .setParameter("person", actor.id().value())
                        .setParameter("document", document.value())
                        .setParameter("number", number)
                        .getResultStream()
                        .findFirst();
        return before.isPresent() ? OptionalInt.of((Integer) before.get()) : OptionalInt.empty();
    }
}
