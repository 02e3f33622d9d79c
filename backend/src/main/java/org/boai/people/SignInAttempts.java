package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.boai.content.check.Characters;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Counts who tries to sign in, by account and by network address. An attempt counts as failed from
 * its begin, so that many at once get no more guesses than one after the other.
 */
@ApplicationScoped
class SignInAttempts {
    private static final int MAX_LOGIN = 40;

    private final EntityManager database;
    private final PeopleConfig config;
    private final Clock clock;

    SignInAttempts(EntityManager database, PeopleConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** An attempt that is counted; what it leaves when the password was right. */
    record Attempt(String account, long atAddress) {}

    /**
     * @throws Refused {@code too-many-attempts}; such an attempt is not counted
     */
    @Transactional(TxType.REQUIRES_NEW)
    Attempt begin(String login, String networkAddress) {
        var account = "account:" + Characters.beginning(login, MAX_LOGIN);
        var address = "address:" + networkAddress;
        var now = clock.instant();
        takeTurn(account);
        takeTurn(address);
        requireFewer(account, config.failuresPerAccount(), now);
        requireFewer(address, config.failuresPerAddress(), now);
        SignInFailure.record(account, now);
        return new Attempt(account, SignInFailure.record(address, now));
    }

    /** Until the transaction ends; accounts come before addresses, so nobody waits in a circle. */
    private void takeTurn(String key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }

    private void requireFewer(String key, int most, Instant now) {
        if (SignInFailure.countSince(key, now.minus(config.failureWindow())) >= most) {
            throw new Refused(new Refusal.TooManyAttempts(config.failureWindow()));
        }
    }

    /** The password was right, a code is still wanted: the address loses this attempt only. */
    @Transactional
    void halfWay(Attempt attempt) {
        SignInFailure.deleteById(attempt.atAddress());
    }

    /** Everything was right: the account starts anew, its address loses this attempt only. */
    @Transactional
    void succeeded(Attempt attempt) {
        SignInFailure.delete("attemptKey", attempt.account());
        SignInFailure.deleteById(attempt.atAddress());
        SignInFailure.delete("failedAt < ?1", clock.instant().minus(config.failureWindow()));
    }
}
