package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.boai.audit.Audit;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Opens a session for a login and a password, and slows down who guesses. */
@ApplicationScoped
public class SignIn {
    private static final int MAX_LOGIN = 40;

    private final PeopleConfig config;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    SignIn(PeopleConfig config, Sessions sessions, Audit audit, Clock clock) {
        this.config = config;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param networkAddress of the client, as the proxy in front tells it
     * @return the secret for the session cookie
     * @throws Refused {@code too-many-attempts} or {@code wrong-credentials}; the failure is
     *     counted
     */
    @Transactional(dontRollbackOn = Refused.class)
    public Secret with(String login, String password, String networkAddress) {
        var account = "account:" + login.substring(0, Math.min(MAX_LOGIN, login.length()));
        var address = "address:" + networkAddress;
        var since = clock.instant().minus(config.failureWindow());
        if (SignInFailure.countSince(account, since) >= config.failuresPerAccount()
                || SignInFailure.countSince(address, since) >= config.failuresPerAddress()) {
            throw new Refused(new Refusal.TooManyAttempts(config.failureWindow()));
        }
        var person = Person.withLogin(login);
        var hash = person.filter(one -> one.active).map(one -> one.passwordHash).orElse(null);
        if (!Password.matches(password, hash)) {
            SignInFailure.record(account, clock.instant());
            SignInFailure.record(address, clock.instant());
            throw new Refused(new Refusal.WrongCredentials());
        }
        SignInFailure.delete("attemptKey", account);
        SignInFailure.delete("failedAt < ?1", since);
        audit.record(person.orElseThrow().actor(), "sign-in");
        return sessions.open(person.orElseThrow());
    }
}
