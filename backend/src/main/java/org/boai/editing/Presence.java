package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.workflow.PersonId;

/** Who has a document open in the editor now. A window tells again and again that it is there. */
@ApplicationScoped
public class Presence {
    /** How long a window that says nothing still counts as open. */
    static final Duration LASTS = Duration.ofSeconds(45);

    private final EntityManager database;
    private final Clock clock;

    Presence(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A person has a document open.
     *
     * @param tab identity of the window, made up by the browser
     */
    @Transactional
    public void here(Actor actor, DocumentId document, UUID tab) {
        var now = clock.instant();
        database.createNativeQuery(
                        """
                        delete from presence where (document_id, tab) in (
                            select document_id, tab from presence
                            where seen_at < :gone for update skip locked)
                        """)
                .setParameter("gone", now.minus(LASTS))
                .executeUpdate();
        database.createNativeQuery(
                        """
                        insert into presence (document_id, tab, person_id, seen_at)
                        values (:document, :tab, :person, :now)
                        on conflict (document_id, tab)
                        do update set person_id = excluded.person_id, seen_at = excluded.seen_at
                        """)
                .setParameter("document", document.value())
                .setParameter("tab", tab)
                .setParameter("person", actor.id().value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Who has it open in another window, each person once. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<PersonId> others(DocumentId document, UUID tab) {
        List<UUID> people =
                database.createNativeQuery(
                                """
                                select distinct person_id from presence
                                where document_id = :document and tab <> :tab and seen_at >= :gone
                                """,
                                UUID.class)
                        .setParameter("document", document.value())
                        .setParameter("tab", tab)
                        .setParameter("gone", clock.instant().minus(LASTS))
                        .getResultList();
        return people.stream().map(PersonId::new).toList();
    }
}
