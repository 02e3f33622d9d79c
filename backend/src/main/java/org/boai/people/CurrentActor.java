package org.boai.people;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.language.Language;

/** Who asks, for endpoints that only signed-in people reach. */
@RequestScoped
public class CurrentActor {
    static final String ACTOR = "boai.actor";
    static final String CSRF = "boai.csrf";
    static final String LACKS_SECOND_FACTOR = "boai.lacks-second-factor";
    static final String LANGUAGE = "boai.language";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The signed-in person with the roles of this moment. */
    public Actor get() {
        Actor actor = identity.getAttribute(ACTOR);
        if (actor == null) {
            throw new UnauthorizedException();
        }
        return actor;
    }

    /** Whether the person can do nothing before they have a second factor. */
    public boolean lacksSecondFactor() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(LACKS_SECOND_FACTOR));
    }

    /** In which the person wants to be spoken to; empty when nobody is signed in. */
    public Optional<Language> language() {
        return Optional.ofNullable(identity.<Language>getAttribute(LANGUAGE));
    }

    /** What the forms of this session must carry; empty for programs, which have no session. */
    public String csrfToken() {
        String token = identity.getAttribute(CSRF);
        return token == null ? "" : token;
    }
}
