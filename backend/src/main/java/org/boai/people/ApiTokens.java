package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Bearer tokens: each is shown once, stored as a hash, and expires. */
@ApplicationScoped
public class ApiTokens {
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(PeopleConfig config, Audit audit, Clock clock) {
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fresh token and when it ends. */
    public record Issued(Secret secret, Instant expiresAt) {}

    /**
     * @throws Refused {@code not-found} when no active person has this login
     */
    @Transactional
    public Issued issueFor(String login) {
        var person =
                Person.withLogin(login)
                        .filter(one -> one.active)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual("账号 %s", "the account %s")
                                                                .with(login))));
        var now = clock.instant();
        ApiToken.delete("expiresAt < ?1", now);
        var secret = Secret.fresh();
        var token = new ApiToken();
        token.id = UUID.randomUUID();
        token.tokenHash = secret.hash();
        token.person = person;
        token.createdAt = now;
        token.expiresAt = now.plus(config.tokenLength());
        token.persist();
        audit.record(person.actor(), "issue-token");
        return new Issued(secret, token.expiresAt);
    }

    /**
     * Whose token this is, or empty when it is unknown, expired, or its person is no longer active.
     */
    @Transactional
    public Optional<Actor> find(Secret secret) {
        return ApiToken.<ApiToken>find("tokenHash", secret.hash())
                .firstResultOptional()
                .filter(token -> token.expiresAt.isAfter(clock.instant()))
                .filter(token -> token.person.active)
                .map(token -> token.person.actor());
    }
}
