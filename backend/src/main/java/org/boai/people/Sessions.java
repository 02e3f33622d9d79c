package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Language;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/** The browsers that are signed in, kept in the database so that every node knows them. */
@ApplicationScoped
public class Sessions {
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    Sessions(PeopleConfig config, Audit audit, Clock clock) {
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who a session cookie stands for, and the token that its forms must carry.
     *
     * @param lacksSecondFactor whether the person must have a second factor and has none; then they
     *     have no roles, whatever their account says
     * @param language in which the person wants to be spoken to
     */
    public record Open(
            Actor actor, String csrfToken, boolean lacksSecondFactor, Language language) {}

    @Transactional
    Secret open(Person person) {
        var now = clock.instant();
        Session.delete("expiresAt < ?1", now);
        var secret = Secret.fresh();
        var session = new Session();
        session.tokenHash = secret.hash();
        session.person = person;
        session.csrfToken = Secret.fresh().text();
        session.createdAt = now;
        session.expiresAt = now.plus(config.sessionLength());
        session.persist();
        return secret;
    }

    /** The session of a cookie, or empty when it has ended or its person is no longer active. */
    @Transactional
    public Optional<Open> find(Secret secret) {
        return Session.<Session>findByIdOptional(secret.hash())
                .filter(session -> session.expiresAt.isAfter(clock.instant()))
                .filter(session -> session.person.active)
                .map(this::open);
    }

    private Open open(Session session) {
        var actor = session.person.actor();
        var lacks =
                config.administratorsNeedSecondFactor()
                        && actor.has(Role.ADMIN)
                        && !SecondFactor.isOn(session.person);
        return new Open(
                lacks ? new Actor(actor.id(), actor.login(), actor.name(), Set.of()) : actor,
                session.csrfToken,
                lacks,
                session.person.language);
    }

    /** Signs out in one browser. */
    @Transactional
    public void end(Secret secret) {
        Session.<Session>findByIdOptional(secret.hash())
                .ifPresent(
                        session -> {
                            audit.record(session.person.actor(), "sign-out");
                            session.delete();
                        });
    }

    /** Signs a person out everywhere: after a change of password or roles. */
    @Transactional
    public void endAllOf(PersonId person) {
        Session.delete("person.id", person.value());
    }
}
