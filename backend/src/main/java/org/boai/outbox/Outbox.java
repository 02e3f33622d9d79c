package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.boai.document.DocumentId;

/**
 * Nudges the projections: one row per target and document, in the transaction of the act itself.
 */
@ApplicationScoped
public class Outbox {
    static final String CHANNEL = "boai_outbox";

    private static final String REGISTER =
            """
            insert into projection_target (name, seen_at) values (:target, now())
            on conflict (name) do update set seen_at = now()
            returning (xmax = 0)
            """;

    /** A claimed row keeps its claim; its higher version makes the worker come back for it. */
    private static final String ENQUEUE =
            """
            insert into outbox (target, document_id, version, due_at, may_wait)
            select target.name, nudge.document_id, nudge.version, now(), :mayWait
            from projection_target target,
                 unnest(cast(:documents as uuid[]), cast(:versions as bigint[]))
                     as nudge (document_id, version)
            on conflict (target, document_id) do update
            set version = greatest(outbox.version, excluded.version), due_at = now(),
                attempts = 0, parked_at = null, reason = '',
                may_wait = outbox.may_wait and excluded.may_wait
            """;

    private static final String NUDGE_ONE_TARGET =
            """
            insert into outbox (target, document_id, version, due_at)
            select name, cast(:document as uuid), nextval('live_version'), now()
            from projection_target where name = :target
            on conflict (target, document_id) do update
            set version = excluded.version, due_at = now(), attempts = 0, parked_at = null,
                reason = '', may_wait = false
            """;

    private static final String WANT_REBUILD =
            """
            insert into outbox (target, document_id, version, due_at)
            select name, null, nextval('live_version'), now() from projection_target
            where name = :target
            on conflict (target, document_id) do nothing
            """;

    private static final String REQUEST_REBUILD =
            """
            insert into outbox (target, document_id, version, due_at)
            select name, null, nextval('live_version'), now() from projection_target
            where name = :target
            on conflict (target, document_id) do update
            set version = excluded.version, due_at = now(), attempts = 0, parked_at = null, reason = ''
            """;

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transactions;
    private final Wakeups wakeups;

    Outbox(
            EntityManager database,
            TransactionSynchronizationRegistry transactions,
            Wakeups wakeups) {
        this.database = database;
        this.transactions = transactions;
        this.wakeups = wakeups;
    }

    /** Which document changed, and the version of its live item. */
    public record Nudge(DocumentId document, long version) {}

    /** Nudges that are delivered as soon as the transaction is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(Collection<Nudge> nudges) {
        enqueue(nudges, false);
    }

    /**
     * Nudges of many documents, followed by more of them, as an import makes them: an output may
     * wait for the last, to write once what all of them change. Others do not wait for them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueueToGather(Collection<Nudge> nudges) {
        enqueue(nudges, true);
    }

    /** No more of those that may wait will come: these targets get now what was gathered. */
    @Transactional
    public void deliverGathered(Collection<String> targets) {
        database.createNativeQuery(
                        """
                        update outbox set may_wait = false
                        where may_wait and target = any (:targets)
                        """)
                .setParameter("targets", targets.toArray(String[]::new))
                .executeUpdate();
        wakeAfterCommit();
    }

    private void enqueue(Collection<Nudge> nudges, boolean mayWait) {
        database.flush();
        database.createNativeQuery(ENQUEUE)
                .setParameter(
                        "documents",
                        nudges.stream().map(one -> one.document().value()).toArray(UUID[]::new))
                .setParameter("versions", nudges.stream().map(Nudge::version).toArray(Long[]::new))
                .setParameter("mayWait", mayWait)
                .executeUpdate();
        wakeAfterCommit();
    }

    /** Tells one target that a document changed, which need not be public. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void nudge(String target, DocumentId document) {
        database.createNativeQuery(NUDGE_ONE_TARGET)
                .setParameter("document", document.value())
                .setParameter("target", target)
                .executeUpdate();
        wakeAfterCommit();
    }

    /** Makes a target known; with a new one its first fill is asked for, or neither happens. */
    @Transactional
    void register(String target) {
        var isNew =
                database.createNativeQuery(REGISTER, Boolean.class)
                        .setParameter("target", target)
                        .getSingleResult();
        if (Boolean.TRUE.equals(isNew)) {
            requestRebuild(target);
        }
    }

    /** Asks the worker of a target to make all of it again. */
    @Transactional
    public void requestRebuild(String target) {
        database.createNativeQuery(REQUEST_REBUILD).setParameter("target", target).executeUpdate();
        wakeAfterCommit();
    }

    /** As {@link #requestRebuild}, unless one is asked for already. */
    @Transactional
    public void wantRebuild(String target) {
        database.createNativeQuery(WANT_REBUILD).setParameter("target", target).executeUpdate();
        wakeAfterCommit();
    }

    /** Tells the workers of all nodes, once this transaction is committed. */
    void wakeAfterCommit() {
        database.createNativeQuery("select pg_notify('" + CHANNEL + "', '')", String.class)
                .getSingleResult();
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        wakeups.wakeAll();
                    }
                });
    }
}
