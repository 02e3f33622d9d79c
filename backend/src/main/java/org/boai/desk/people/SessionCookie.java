package org.boai.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.site.view.SiteSettings;

/**
 * The cookie of a session: for the desk only, unreadable to scripts, over TLS where there is TLS.
 */
@ApplicationScoped
class SessionCookie {
    private final SiteSettings settings;

    SessionCookie(SiteSettings settings) {
        this.settings = settings;
    }

    NewCookie holding(Secret secret) {
        return cookie(secret.text(), NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(Authenticate.COOKIE)
                .value(value)
                .path("/admin")
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .maxAge(maxAge)
                .build();
    }
}
