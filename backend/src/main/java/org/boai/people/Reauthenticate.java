package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Asks for the password again before a change of it or of the second factor. */
@ApplicationScoped
class Reauthenticate {
    private final SignInAttempts attempts;
    private final Passwords passwords;

    Reauthenticate(SignInAttempts attempts, Passwords passwords) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /**
     * Counts like a sign-in: who took over an open browser can't guess on here.
     *
     * @throws Refused {@code too-many-attempts}, {@code wrong-credentials}
     */
    @Transactional(TxType.MANDATORY)
    void with(Person person, String password) {
        var attempt = attempts.begin(person.login, "desk of " + person.login);
        if (!passwords.matches(password, person.passwordHash)) {
            throw new Refused(new Refusal.WrongCredentials());
        }
        attempts.succeeded(attempt);
    }
}
