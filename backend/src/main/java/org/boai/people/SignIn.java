package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Opens a session for a login and a password, and slows down who guesses. */
@ApplicationScoped
public class SignIn {
    private final SignInAttempts attempts;
    private final OpenSession session;

    SignIn(SignInAttempts attempts, OpenSession session) {
        this.attempts = attempts;
        this.session = session;
    }

    /**
     * Holds no connection while the password is checked, which takes long on purpose.
     *
     * @param networkAddress of the client, as the proxy in front tells it
     * @return the secret for the session cookie
     * @throws Refused {@code too-many-attempts} or {@code wrong-credentials}; the failure is
     *     counted
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Secret with(String login, String password, String networkAddress) {
        var attempt = attempts.begin(login, networkAddress);
        var hash = session.passwordHashOf(login);
        if (!Password.matches(password, hash.orElse(null))) {
            hash.ifPresent(_ -> session.refused(login));
            throw new Refused(new Refusal.WrongCredentials());
        }
        return session.of(login, hash.orElseThrow(), attempt);
    }
}
