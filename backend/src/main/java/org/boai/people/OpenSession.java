package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.boai.audit.Audit;
import org.boai.people.SignIn.Entered;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** What a sign-in does in the database before and after the password is checked. */
@ApplicationScoped
class OpenSession {
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final CheckCode codes;
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    OpenSession(
            SignInAttempts attempts,
            Sessions sessions,
            CheckCode codes,
            PeopleConfig config,
            Audit audit,
            Clock clock) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.codes = codes;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
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
    Entered of(String login, String passwordHash, SignInAttempts.Attempt attempt) {
        var person =
                active(login)
                        .filter(one -> passwordHash.equals(one.passwordHash))
                        .orElseThrow(() -> new Refused(new Refusal.WrongCredentials()));
        if (SecondFactor.isOn(person)) {
            attempts.halfWay(attempt);
            return new Entered.CodeWanted(start(person));
        }
        return new Entered.In(open(person, attempt));
    }

    private Secret start(Person person) {
        var now = clock.instant();
        StartedSignIn.delete("expiresAt < ?1", now);
        var secret = Secret.fresh();
        var started = new StartedSignIn();
        started.tokenHash = secret.hash();
        started.person = person;
        started.expiresAt = now.plus(config.codeWait());
        started.persist();
        return secret;
    }

    private Secret open(Person person, SignInAttempts.Attempt attempt) {
        attempts.succeeded(attempt);
        audit.record(person.actor(), "sign-in");
        return sessions.open(person);
    }

    /** Whose sign-in wants a code; empty when it was too long ago. */
    @Transactional
    Optional<String> startedBy(Secret started) {
        return find(started).map(one -> one.person.login);
    }

    /** Empty for a wrong code, which is recorded. */
    @Transactional
    Optional<Secret> withCode(Secret secret, String code, SignInAttempts.Attempt attempt) {
        var started = find(secret).orElseThrow(() -> new Refused(new Refusal.WrongCredentials()));
        var person = started.person;
        if (!codes.accepts(person, code)) {
            refused(person.login);
            return Optional.empty();
        }
        started.delete();
        return Optional.of(open(person, attempt));
    }

    private Optional<StartedSignIn> find(Secret secret) {
        return StartedSignIn.<StartedSignIn>findByIdOptional(secret.hash())
                .filter(one -> one.expiresAt.isAfter(clock.instant()))
                .filter(one -> one.person.active);
    }

    /**
     * Records a wrong password or code for an account that there is; what else is typed for a login
     * may be a password.
     */
    @Transactional
    void refused(String login) {
        audit.record(Audit.SYSTEM, "sign-in-refused", Map.of("login", login));
    }

    private static Optional<Person> active(String login) {
        return Person.withLogin(login).filter(person -> person.active);
    }
}
