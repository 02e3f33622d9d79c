package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.boai.content.check.Characters;

/**
 * Mail that waits in the database, written by the transaction that it tells of. Who claims a mail
 * has it alone until the lease ends.
 */
@ApplicationScoped
class MailQueue {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MAX_REASON = 500;

    private static final String CLAIM =
            """
            update mail set claimed_until = now() + make_interval(secs => :lease)
            where id = (
                select id from mail
                where parked_at is null and due_at <= now()
                  and (claimed_until is null or claimed_until < now())
                order by due_at, id
                limit 1
                for update skip locked)
            returning id, address, subject, body, attempts
            """;

    private static final String GIVE_BACK =
            """
            update mail set claimed_until = null, attempts = :attempts, reason = :reason,
                due_at = now() + make_interval(secs => :wait),
                parked_at = case when :park then now() end
            where id = :id
            """;

    private final EntityManager database;
    private final MailConfig config;

    MailQueue(EntityManager database, MailConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * @param id also the mail's Message-ID, the same for every attempt
     */
    record Letter(UUID id, String address, String subject, String body, int attempts) {}

    @Transactional(TxType.MANDATORY)
    void add(String address, String subject, String body) {
        database.createNativeQuery(
                        """
                        insert into mail (id, address, subject, body, due_at)
                        values (:id, :address, :subject, :body, now())
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("address", address)
                .setParameter("subject", subject)
                .setParameter("body", body)
                .executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Letter> claim() {
        return database.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("lease", (double) config.lease().toSeconds())
                .getResultStream()
                .map(row -> letter((Tuple) row))
                .findFirst();
    }

    private static Letter letter(Tuple row) {
        return new Letter(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class));
    }

    /** The mail server has it. */
    @Transactional
    void sent(Letter letter) {
        database.createNativeQuery("delete from mail where id = :id")
                .setParameter("id", letter.id())
                .executeUpdate();
    }

    /** To be tried later, or parked when it failed too often. */
    @Transactional
    void failed(Letter letter, String reason) {
        var attempts = letter.attempts() + 1;
        database.createNativeQuery(GIVE_BACK)
                .setParameter("attempts", attempts)
                .setParameter("reason", Characters.beginning(reason, MAX_REASON))
                .setParameter("wait", (double) wait(letter.attempts()).toSeconds())
                .setParameter("park", attempts >= config.attemptsBeforeParking())
                .setParameter("id", letter.id())
                .executeUpdate();
    }

    private Duration wait(int attempts) {
        var wait = config.backoff().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
