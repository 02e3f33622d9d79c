package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;

/** Does a worker's rounds one at a time, and lets waits pass at will. */
@ApplicationScoped
class OutboxScene {
    static final int ATTEMPTS = 4;

    /** How long the next try has to wait after so many failures. */
    static final int[] SECONDS_UNTIL = {0, 1000, 2000, 3000};

    private final EntityManager database;
    private final Outbox outbox;
    private final Wakeups wakeups;
    private final Clock clock;
    private final OutboxConfig config = new SlowRetries();
    private final Claims claims;
    private DeliverOutbox worker;

    OutboxScene(EntityManager database, Outbox outbox, Wakeups wakeups, Audit audit, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.wakeups = wakeups;
        this.clock = clock;
        this.claims = new Claims(database, config, audit);
        this.worker = newWorker();
    }

    private DeliverOutbox newWorker() {
        return new DeliverOutbox(List.of(), claims, outbox, wakeups, config, clock);
    }

    /** As if a node had taken all that is due, and died. */
    @Transactional
    void claimAndDie(Projection projection) {
        claims.documents(projection.target());
        worker = newWorker();
    }

    /** As if all that is claimed had been claimed so long ago. */
    @Transactional
    void letLeasesEnd(Projection projection) {
        database.createNativeQuery(
                        """
                        update outbox set claimed_until = now() - interval '1 second'
                        where target = :target and claimed_until is not null
                        """)
                .setParameter("target", projection.target())
                .executeUpdate();
    }

    /** As if another node had taken all that is due, while this one goes on. */
    @Transactional
    void claimElsewhere(Projection projection) {
        claims.documents(projection.target());
    }

    /** A row of the outbox. */
    record Row(boolean parked, String reason, int attempts, double secondsUntilDue) {}

    @Transactional
    void round(Projection projection) {
        worker.round(projection);
    }

    /** Rounds of which each one fails; all waits pass between them. */
    @Transactional
    void fail(Projection projection, int times) {
        for (int time = 0; time < times; time++) {
            letTimePass(projection);
            worker.round(projection);
        }
    }

    @Transactional
    void register(String target) {
        outbox.register(target);
    }

    @Transactional
    void requestRebuild(String target) {
        outbox.requestRebuild(target);
    }

    @Transactional
    void nudge(DocumentId... documents) {
        outbox.enqueue(nudges(documents));
    }

    @Transactional
    void nudgeToGather(DocumentId... documents) {
        outbox.enqueueToGather(nudges(documents));
    }

    @Transactional
    void deliverGathered(Projection projection) {
        outbox.deliverGathered(List.of(projection.target()));
    }

    private List<Outbox.Nudge> nudges(DocumentId... documents) {
        var version =
                (Long)
                        database.createNativeQuery("select nextval('live_version')", Long.class)
                                .getSingleResult();
        return Arrays.stream(documents).map(one -> new Outbox.Nudge(one, version)).toList();
    }

    @Transactional
    void letTimePass(Projection projection) {
        database.createNativeQuery("update outbox set due_at = now() where target = :target")
                .setParameter("target", projection.target())
                .executeUpdate();
    }

    /** As if all nudges had come so many seconds earlier. */
    @Transactional
    void age(Projection projection, int seconds) {
        database.createNativeQuery(
                        """
                        update outbox set due_at = due_at - make_interval(secs => :seconds)
                        where target = :target
                        """)
                .setParameter("seconds", (double) seconds)
                .setParameter("target", projection.target())
                .executeUpdate();
    }

    @Transactional
    Row row(Projection projection, DocumentId document) {
        var row =
                (Tuple)
                        database.createNativeQuery(
                                        """
                                        select parked_at is not null, reason, attempts,
                                            cast(extract(epoch from due_at - now()) as float8)
                                        from outbox where target = :target and document_id = :document
                                        """,
                                        Tuple.class)
                                .setParameter("target", projection.target())
                                .setParameter("document", document.value())
                                .getSingleResult();
        return new Row(
                row.get(0, Boolean.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, Double.class));
    }

    @Transactional
    long waiting(Projection projection) {
        return (Long)
                database.createNativeQuery(
                                "select count(*) from outbox where target = :target", Long.class)
                        .setParameter("target", projection.target())
                        .getSingleResult();
    }

    @Transactional
    void forget(String target) {
        database.createNativeQuery("delete from projection_target where name = :target")
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Waits so long that no test sees one end by itself. */
    private static final class SlowRetries implements OutboxConfig {
        @Override
        public boolean worker() {
            return false;
        }

        @Override
        public Duration safetyPollInterval() {
            return Duration.ofSeconds(15);
        }

        @Override
        public int batchSize() {
            return 200;
        }

        @Override
        public Duration lease() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration firstBackoff() {
            return Duration.ofSeconds(SECONDS_UNTIL[1]);
        }

        @Override
        public Duration longestBackoff() {
            return Duration.ofSeconds(SECONDS_UNTIL[3]);
        }

        @Override
        public int attemptsBeforeParking() {
            return ATTEMPTS;
        }
    }
}
