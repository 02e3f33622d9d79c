package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;

/** Asks for a target to be made again, and tells how far that is. */
@ApplicationScoped
public class Rebuilds {
    private static final String STATUS =
            """
            select claimed_until > now(), reason from outbox
            where target = :target and document_id is null
            """;

    private final Outbox outbox;
    private final EntityManager database;

    Rebuilds(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    /** How far a rebuild is. */
    public enum Status {
        WAITING,
        RUNNING,
        /** Failed at least once; it is tried again. */
        FAILING,
        DONE
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

    public void request(String target) {
        outbox.requestRebuild(target);
    }

    /** How far the rebuild of a target is that was asked for. */
    @Transactional
    public Status status(String target) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                database.createNativeQuery(STATUS, Tuple.class)
                        .setParameter("target", target)
                        .getResultList();
        if (rows.isEmpty()) {
            return Status.DONE;
        }
        var row = rows.getFirst();
        if (Boolean.TRUE.equals(row.get(0, Boolean.class))) {
            return Status.RUNNING;
        }
        return row.get(1, String.class).isEmpty() ? Status.WAITING : Status.FAILING;
    }
}
