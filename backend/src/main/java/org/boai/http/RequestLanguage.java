package org.boai.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The language in which the interface answers a request. Programs name theirs in {@code
 * Accept-Language}, or on the public API by the parameter {@code lang}, as they name that of what
 * they read. The desk does not follow the browser. What nobody asks otherwise of is in Chinese.
 */
@ApplicationScoped
public class RequestLanguage {
    private static final String DESK = "/admin";
    private static final String PUBLIC_API = "/api/v1";
    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final DeskRefusals desk;

    RequestLanguage(DeskRefusals desk) {
        this.desk = desk;
    }

    public Language of(UriInfo uri, HttpHeaders headers) {
        return of(
                uri.getPath(),
                uri.getQueryParameters().getFirst("lang"),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * @param lang what the query parameter of this name says first
     * @param accepted what {@code Accept-Language} says
     */
    Language of(String path, @Nullable String lang, @Nullable String accepted) {
        if (isDesk(path)) {
            return desk.language();
        }
        return named(path, lang).or(() -> preferred(accepted)).orElse(Language.ZH);
    }

    /** Whether another {@code Accept-Language} may change the answer. */
    boolean isNegotiated(String path) {
        return !isDesk(path);
    }

    private static boolean isDesk(String path) {
        return path.startsWith(DESK);
    }

    private static Optional<Language> named(String path, @Nullable String lang) {
        var isPublic = path.equals(PUBLIC_API) || path.startsWith(PUBLIC_API + "/");
        return isPublic && lang != null
                ? ContentLocale.find(lang).map(RequestLanguage::of)
                : Optional.empty();
    }

    private static Language of(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> Language.ZH;
            case EN -> Language.EN;
        };
    }

    /** By lookup (RFC 4647, 3.4); a header that is not well-formed names nothing. */
    private static Optional<Language> preferred(@Nullable String accepted) {
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), OFFERED);
            return Optional.ofNullable(found)
                    .map(locale -> locale.equals(Locale.ENGLISH) ? Language.EN : Language.ZH);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
