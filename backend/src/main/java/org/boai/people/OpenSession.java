package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.boai.audit.Audit;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** What a sign-in does in the database before and after the password is checked. */
@ApplicationScoped
class OpenSession {
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Audit audit;

    OpenSession(SignInAttempts attempts, Sessions sessions, Audit audit) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Empty when nobody may sign in under this login. */
    @Transactional
    Optional<String> passwordHashOf(String login) {
        return active(login).map(person -> person.passwordHash);
    }

    /**
     * @param passwordHash the one that fitted
     * @throws Refused {@code wrong-credentials} when the account was changed meanwhile
     */
    @Transactional
    Secret of(String login, String passwordHash, SignInAttempts.Attempt attempt) {
        var person =
                active(login)
                        .filter(one -> passwordHash.equals(one.passwordHash))
                        .orElseThrow(() -> new Refused(new Refusal.WrongCredentials()));
        attempts.succeeded(attempt);
        audit.record(person.actor(), "sign-in");
        return sessions.open(person);
    }

    /**
     * Records a wrong password for an account that there is; what else is typed for a login may be
     * a password.
     */
    @Transactional
    void refused(String login) {
        audit.record(Audit.SYSTEM, "sign-in-refused", Map.of("login", login));
    }

    private static Optional<Person> active(String login) {
        return Person.withLogin(login).filter(person -> person.active);
    }
}
