package org.boai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/** Writes each act into the same transaction as the act itself. */
@ApplicationScoped
public class Audit {
    /** Who acts when nobody does: the clock, and the command line. */
    public static final Actor SYSTEM =
            new Actor(new PersonId(new UUID(0, 0)), "system", "系统", Set.of());

    private static final String RECORD_ALL =
            """
            insert into audit_event (at, actor_id, actor, action, document_id, detail)
            select :at, :actorId, :actor, :action, about.document_id, about.detail
            from unnest(cast(:documents as uuid[]), cast(:details as jsonb[]))
                as about (document_id, detail)
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** One of the documents that an act was about, and what is to be said of it. */
    public record About(DocumentId document, Map<String, String> detail) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action) {
        write(actor, action, null, Map.of());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, String action, Map<String, String> detail) {
        write(actor, action, null, detail);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Actor actor, String action, DocumentId document, Map<String, String> detail) {
        write(actor, action, document.value(), detail);
    }

    /** One act on many documents: an event for each, written as a set. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Actor actor, String action, List<About> documents) {
        database.createNativeQuery(RECORD_ALL)
                .setParameter("at", clock.instant())
                .setParameter("actorId", actorId(actor))
                .setParameter("actor", actor.name())
                .setParameter("action", action)
                .setParameter(
                        "documents",
                        documents.stream().map(one -> one.document().value()).toArray(UUID[]::new))
                .setParameter(
                        "details",
                        documents.stream().map(one -> written(one.detail())).toArray(String[]::new))
                .executeUpdate();
    }

    /** When a document was acted upon in this way, oldest first, at most the latest 200 events. */
    @Transactional
    public List<AuditEvent> of(DocumentId document, String action) {
        return AuditEvent.<AuditEvent>find(
                        "documentId = ?1 and action = ?2 order by id desc",
                        document.value(),
                        action)
                .page(0, 200)
                .list()
                .reversed();
    }

    /**
     * What happened in a span of time by some actions, oldest first, at most 200 events.
     *
     * @param to not included
     */
    @Transactional
    public List<AuditEvent> between(Instant from, Instant to, Set<String> actions) {
        return AuditEvent.<AuditEvent>find(
                        "at >= ?1 and at < ?2 and action in ?3 order by id", from, to, actions)
                .page(0, 200)
                .list();
    }

    /** What happened to a document, newest first, at most 200 events. */
    @Transactional
    public List<AuditEvent> of(DocumentId document) {
        return AuditEvent.<AuditEvent>find("documentId = ?1 order by id desc", document.value())
                .page(0, 200)
                .list();
    }

    private void write(
            Actor actor, String action, @Nullable UUID document, Map<String, String> detail) {
        var event = new AuditEvent();
        event.at = clock.instant();
        event.actorId = actorId(actor);
        event.actor = actor.name();
        event.action = action;
        event.documentId = document;
        event.detail = detail;
        event.persist();
    }

    private static @Nullable UUID actorId(Actor actor) {
        return actor.equals(SYSTEM) ? null : actor.id().value();
    }

    private String written(Map<String, String> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every map of strings can be written", e);
        }
    }
}
