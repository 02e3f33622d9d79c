package org.boai.desk.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.boai.desk.DeskLanguage;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.people.CurrentActor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** In which language the desk speaks: kept with the account, and by the browser until sign-in. */
@Path("/admin/language")
public class LanguageResource {
    private final ChooseLanguage choose;
    private final CurrentActor current;
    private final DeskCookies cookies;

    LanguageResource(ChooseLanguage choose, CurrentActor current, DeskCookies cookies) {
        this.choose = choose;
        this.current = current;
        this.cookies = cookies;
    }

    /**
     * @param language a tag; any other text means Chinese
     * @param back the page of the desk on which it was chosen
     */
    @POST
    @PermitAll
    public RestResponse<String> choose(
            @RestForm @Nullable String language, @RestForm @Nullable String back) {
        var wanted = DeskLanguage.named(language == null ? "" : language).orElse(Language.ZH);
        if (current.language().isPresent()) {
            choose.as(current.get(), wanted);
        }
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create(LocalPath.withQuery(back)))
                .cookie(cookies.language(wanted))
                .build();
    }
}
