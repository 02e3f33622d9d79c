package org.boai.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

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
        event.actorId = actor.equals(SYSTEM) ? null : actor.id().value();
        event.actor = actor.name();
        event.action = action;
        event.documentId = document;
        event.detail = detail;
        event.persist();
    }
}
