package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.boai.audit.Audit;

/** Asks for a target to be made again, and tells how far that is. */
@ApplicationScoped
public class Rebuilds {
    private static final String STATUS =
            """
            select claimed_until > now(), reason, parked_at is not null from outbox
            where target = :target and document_id is null
            """;

    private final Outbox outbox;
    private final Audit audit;
    private final EntityManager database;

    Rebuilds(Outbox outbox, Audit audit, EntityManager database) {
        this.outbox = outbox;
        this.audit = audit;
        this.database = database;
    }

    /** How far a rebuild is. */
    public sealed interface Status {
        /** Asked for; nobody works on it yet. */
        record Waiting() implements Status {}

        /** A worker is at it. */
        record Running() implements Status {}

        /** Failed at least once; it is tried again. */
        record Failing() implements Status {}

        /** Failed so often for a reason of its own that it is not tried again unasked. */
        record Parked(String reason) implements Status {}

        /** Nothing is asked for any more. */
        record Done() implements Status {}
    }

    /** Whether there is such a target. */
    @Transactional
    public boolean isKnown(String target) {
        var known =
                database.createNativeQuery(
                                "select exists (select 1 from projection_target where name = :target)",
                                Boolean.class)
                        .setParameter("target", target)
                        .getSingleResult();
        return Boolean.TRUE.equals(known);
    }

    /** Asks for a target to be made again, from the command line. */
    @Transactional
    public void request(String target) {
        outbox.requestRebuild(target);
        audit.record(Audit.SYSTEM, "rebuild", Map.of("target", target));
    }

    /** How far the rebuild of a target is that was asked for. */
    @Transactional
    public Status status(String target) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                database.createNativeQuery(STATUS, Tuple.class)
                        .setParameter("target", target)
                        .getResultList();
        return rows.isEmpty() ? new Status.Done() : status(rows.getFirst());
    }

    private static Status status(Tuple row) {
        var reason = row.get(1, String.class);
        if (row.get(2, Boolean.class)) {
            return new Status.Parked(reason);
        }
        if (Boolean.TRUE.equals(row.get(0, Boolean.class))) {
            return new Status.Running();
        }
        return reason.isEmpty() ? new Status.Waiting() : new Status.Failing();
    }
}
