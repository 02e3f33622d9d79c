package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.boai.audit.Audit;
import org.boai.content.check.Characters;
import org.boai.document.DocumentId;

/**
 * Takes due rows for a while, and gives them back done or failed. Never holds a lock while
 * delivering.
 */
@ApplicationScoped
public class Claims {
    private static final String CLAIM =
            """
            update outbox set claimed_until = now() + make_interval(secs => :lease)
            where id in (
                select id from outbox
                where target = :target and parked_at is null and due_at <= now()
                  and (claimed_until is null or claimed_until < now())
                  and (document_id is null) = :rebuild and (:all or not may_wait)
                order by due_at, id
                limit :most
                for update skip locked)
            returning id, document_id, version, attempts
            """;

    private static final String NEXT_DUE =
            """
            select min(greatest(due_at, coalesce(claimed_until, due_at))) from outbox
            where target = :target and parked_at is null
            """;

    /**
     * The first of those that may wait came not too long ago, and the last just now or outputs that
     * go first are still busy.
     */
    private static final String ARE_COMING =
            """
            select coalesce(
                min(due_at) > now() - make_interval(secs => :patience)
                    and (max(due_at) > now() - interval '15 seconds'
                        or exists (
                            select from outbox ahead
                            where ahead.target = any (:first) and ahead.parked_at is null
                              and ahead.due_at <= now())),
                false)
            from outbox
            where target = :target and parked_at is null and claimed_until is null and may_wait
            """;

    private final EntityManager database;
    private final OutboxConfig config;
    private final Audit audit;

    Claims(EntityManager database, OutboxConfig config, Audit audit) {
        this.database = database;
        this.config = config;
        this.audit = audit;
    }

    /** A row that this node holds until its lease ends. */
    record Claim(long id, Optional<DocumentId> document, long version, int attempts) {}

    /** All that is due. */
    @Transactional
    List<Claim> documents(String target) {
        return claim(target, false, true, config.batchSize());
    }

    /** What is due and may not wait for others. */
    @Transactional
    List<Claim> urgentDocuments(String target) {
        return claim(target, false, false, config.batchSize());
    }

    /**
     * Whether nudges that may wait keep coming, or wait for outputs to which they go first, and the
     * first has not waited this long yet.
     */
    @Transactional
    boolean areComing(String target, Duration patience, Collection<String> first) {
        return !patience.isZero()
                && Boolean.TRUE.equals(
                        database.createNativeQuery(ARE_COMING, Boolean.class)
                                .setParameter("target", target)
                                .setParameter("patience", (double) patience.toSeconds())
                                .setParameter("first", first.toArray(String[]::new))
                                .getSingleResult());
    }

    @Transactional
    Optional<Claim> rebuild(String target) {
        return claim(target, true, true, 1).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Claim> claim(String target, boolean rebuild, boolean all, int most) {
        List<Tuple> rows =
                database.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("lease", (double) config.lease().toSeconds())
                        .setParameter("target", target)
                        .setParameter("rebuild", rebuild)
                        .setParameter("all", all)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream().map(Claims::claim).toList();
    }

    private static Claim claim(Tuple row) {
        return new Claim(
                row.get(0, Long.class),
                Optional.ofNullable(row.get(1, UUID.class)).map(DocumentId::new),
                row.get(2, Long.class),
                row.get(3, Integer.class));
    }

    /** Deletes what was delivered; a row that was raised meanwhile is freed for the next round. */
    @Transactional
    void done(List<Claim> claims) {
        var ids = claims.stream().map(Claim::id).toArray(Long[]::new);
        var versions = claims.stream().map(Claim::version).toArray(Long[]::new);
        database.createNativeQuery(
                        """
                        delete from outbox using unnest(cast(:ids as bigint[]), cast(:versions as bigint[]))
                            as done (id, version)
                        where outbox.id = done.id and outbox.version = done.version
                        """)
                .setParameter("ids", ids)
                .setParameter("versions", versions)
                .executeUpdate();
        free(claims);
    }

    /** Gives back what a former leader of a target held when it ended: nobody delivers it now. */
    @Transactional
    void freeAll(String target) {
        database.createNativeQuery(
                        """
                        update outbox set claimed_until = null
                        where target = :target and claimed_until is not null
                        """)
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Gives rows back undelivered; they are due at once. */
    @Transactional
    void free(List<Claim> claims) {
        database.createNativeQuery(
                        "update outbox set claimed_until = null where id = any (cast(:ids as bigint[]))")
                .setParameter("ids", claims.stream().map(Claim::id).toArray(Long[]::new))
                .executeUpdate();
    }

    /**
     * Gives a row back to be tried later, or parks it when it failed too often for a reason of its
     * own.
     */
    @Transactional
    void failed(Claim claim, String reason, boolean mayPark) {
        var attempts = claim.attempts() + 1;
        var park = mayPark && attempts >= config.attemptsBeforeParking();
        var told = Characters.beginning(reason, 500);
        var written =
                database.createNativeQuery(
                                """
                        update outbox set claimed_until = null, attempts = :attempts, reason = :reason,
                            due_at = now() + make_interval(secs => :wait),
                            parked_at = case when :park then now() end
                        where id = :id and version = :version
                        """)
                        .setParameter("attempts", attempts)
                        .setParameter("reason", told)
                        .setParameter("wait", backoff(claim.attempts()).toMillis() / 1000.0)
                        .setParameter("park", park)
                        .setParameter("id", claim.id())
                        .setParameter("version", claim.version())
                        .executeUpdate();
        if (park && written == 1) {
            claim.document()
                    .ifPresent(
                            document ->
                                    audit.record(
                                            Audit.SYSTEM,
                                            "parked",
                                            document,
                                            Map.of("reason", told)));
        }
        database.createNativeQuery(
                        "update outbox set claimed_until = null where id = :id and version <> :version")
                .setParameter("id", claim.id())
                .setParameter("version", claim.version())
                .executeUpdate();
    }

    private Duration backoff(int attempts) {
        var wait = config.firstBackoff().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(config.longestBackoff()) > 0 ? config.longestBackoff() : wait;
    }

    /** How long until something is due for this target, at most the safety poll interval. */
    @Transactional
    Duration untilNextDue(String target, Instant now) {
        var due =
                (Instant)
                        database.createNativeQuery(NEXT_DUE, Instant.class)
                                .setParameter("target", target)
                                .getSingleResult();
        var poll = config.safetyPollInterval();
        if (due == null) {
            return poll;
        }
        var wait = Duration.between(now, due);
        return wait.isNegative() ? Duration.ofMillis(50) : wait.compareTo(poll) > 0 ? poll : wait;
    }
}
