package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Opens a session for a login and a password, and for a code where the person has a second factor;
 * slows down who guesses any of them.
 */
@ApplicationScoped
public class SignIn {
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final OpenSession session;

    SignIn(SignInAttempts attempts, Passwords passwords, OpenSession session) {
        this.attempts = attempts;
        this.passwords = passwords;
        this.session = session;
    }

    /** How far a right password leads. */
    public sealed interface Entered {
        /**
         * @param session the secret for the session cookie
         */
        record In(Secret session) implements Entered {}

        /**
         * @param started what {@link SignIn#withCode} asks for besides the code
         */
        record CodeWanted(Secret started) implements Entered {}
    }

    /**
     * Holds no connection while the password is checked, which takes long on purpose.
     *
     * @param networkAddress of the client, as the proxy in front tells it
     * @throws Refused {@code too-many-attempts} or {@code wrong-credentials}; the failure is
     *     counted
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Entered with(String login, String password, String networkAddress) {
        var attempt = attempts.begin(login, networkAddress);
        var hash = session.passwordHashOf(login);
        if (!passwords.matches(password, hash.orElse(null))) {
            hash.ifPresent(_ -> session.refused(login));
            throw new Refused(new Refusal.WrongCredentials());
        }
        return session.of(login, hash.orElseThrow(), attempt);
    }

    /**
     * The second step. A wrong code counts like a wrong password, on the same account.
     *
     * @param networkAddress of the client, as the proxy in front tells it
     * @return the secret for the session cookie
     * @throws Refused {@code too-many-attempts}, {@code wrong-code}, or {@code wrong-credentials}
     *     when the first step was too long ago or the account was changed since
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Secret withCode(Secret started, String code, String networkAddress) {
        var login =
                session.startedBy(started)
                        .orElseThrow(() -> new Refused(new Refusal.WrongCredentials()));
        var attempt = attempts.begin(login, networkAddress);
        return session.withCode(started, code, attempt)
                .orElseThrow(() -> new Refused(new Refusal.WrongCode()));
    }
}
