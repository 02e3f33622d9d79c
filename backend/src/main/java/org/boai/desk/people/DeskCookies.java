package org.boai.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import org.boai.desk.DeskLanguage;
import org.boai.language.Language;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.site.view.SiteSettings;

/**
 * The cookies of the desk, first that of a session: for the desk only, unreadable to scripts, over
 * TLS where there is TLS.
 */
@ApplicationScoped
class DeskCookies {
    /** The cookie between the password and the code. */
    static final String STARTED = "boai-sign-in";

    private static final int STARTED_SECONDS = 600;
    private static final int YEAR_SECONDS = 31_536_000;

    private final SiteSettings settings;

    DeskCookies(SiteSettings settings) {
        this.settings = settings;
    }

    NewCookie holding(Secret secret) {
        return cookie(Authenticate.COOKIE, "/admin", secret.text(), NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie gone() {
        return cookie(Authenticate.COOKIE, "/admin", "", 0);
    }

    NewCookie started(Secret secret) {
        return cookie(STARTED, "/admin/sign-in", secret.text(), STARTED_SECONDS);
    }

    NewCookie nothingStarted() {
        return cookie(STARTED, "/admin/sign-in", "", 0);
    }

    /** Remembers the language for the pages before sign-in. */
    NewCookie language(Language language) {
        return cookie(DeskLanguage.COOKIE, "/admin", language.tag(), YEAR_SECONDS);
    }

    private NewCookie cookie(String name, String path, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .maxAge(maxAge)
                .build();
    }
}
