package org.boai.desk;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.people.CurrentActor;

/**
 * In which language the desk speaks in this request: that of the person, or before they signed in
 * that of a cookie, else Chinese. What browsers say that they accept does not count: staff choose.
 */
@RequestScoped
@Unremovable
public class DeskLanguage {
    /** The cookie that remembers the choice for pages before sign-in. */
    public static final String COOKIE = "boai-language";

    private final CurrentActor current;
    private final CurrentVertxRequest request;

    DeskLanguage(CurrentActor current, CurrentVertxRequest request) {
        this.current = current;
        this.request = request;
    }

    /** The language of the request that is being answered; Chinese where there is none. */
    public static Language now() {
        return ofRequest().map(DeskLanguage::language).orElse(Language.ZH);
    }

    /** A text in the language of the request that is being answered. */
    public static String say(Bilingual text) {
        return text.in(now());
    }

    Language language() {
        return current.language().or(this::remembered).orElse(Language.ZH);
    }

    private Optional<Language> remembered() {
        return asked().map(context -> context.request().getCookie(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()));
    }

    private static Optional<DeskLanguage> ofRequest() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.of(container.instance(DeskLanguage.class).get())
                : Optional.empty();
    }

    /** The address of the page that is being answered; empty for the answer to a form. */
    static String page() {
        return ofRequest().map(DeskLanguage::address).orElse("");
    }

    String address() {
        return asked().filter(context -> context.request().method().name().equals("GET"))
                .map(context -> context.request().uri())
                .orElse("");
    }

    private Optional<RoutingContext> asked() {
        return Optional.ofNullable(request.getCurrent());
    }

    /** The language of a tag, empty for any other text. */
    public static Optional<Language> named(String tag) {
        for (var language : Language.values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
