package org.boai.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Writes each act into the same transaction as the act itself, when it commits; until then nobody
 * finds it here.
 */
@ApplicationScoped
public class Audit {
    /** Who acts when nobody does: the clock, and the command line. */
    public static final Actor SYSTEM =
            new Actor(new PersonId(new UUID(0, 0)), "system", "系统", Set.of());

    /** The detail that says why; in Chinese where {@link #REASON_IN_ENGLISH} is there too. */
    public static final String REASON = "reason";

    public static final String REASON_IN_ENGLISH = "reasonEn";

    private final PendingEvents pending;
    private final Event<Act> acts;
    private final Clock clock;

    Audit(PendingEvents pending, Event<Act> acts, Clock clock) {
        this.pending = pending;
        this.acts = acts;
        this.clock = clock;
    }

    /** Why, as a part of the detail of an event; it is read in the language of who reads. */
    public static Map<String, String> reason(Bilingual why) {
        return Map.of(REASON, why.zh(), REASON_IN_ENGLISH, why.en());
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
        acts.fire(new Act(actor, action, document, detail));
    }

    /** One act on many documents: an event for each. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Actor actor, String action, List<About> documents) {
        for (var about : documents) {
            write(actor, action, about.document().value(), about.detail());
        }
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

    /** The latest event of a document, or empty. */
    @Transactional
    public Optional<AuditEvent> latestOf(DocumentId document) {
        return AuditEvent.find("documentId = ?1 order by id desc", document.value())
                .page(0, 1)
                .firstResultOptional();
    }

    private void write(
            Actor actor, String action, @Nullable UUID document, Map<String, String> detail) {
        pending.add(
                new Entry(clock.instant(), actorId(actor), actor.name(), action, document, detail));
    }

    private static @Nullable UUID actorId(Actor actor) {
        return actor.equals(SYSTEM) ? null : actor.id().value();
    }
}
