package org.boai.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.language.Bilingual;
import org.boai.people.Secret;
import org.boai.people.SetUpAdministrator;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The one-time link that makes the first administrator. */
@Path("/admin/setup")
public class SetupResource {
    private final SetUpAdministrator setUp;

    SetupResource(SetUpAdministrator setUp) {
        this.setUp = setUp;
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SetupPage(Frame frame, String token, String login, String displayName, String error)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance ask(@RestQuery @Nullable String token) {
        if (token == null || !setUp.isOpen(new Secret(token))) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "设置链接（可能已用过或过期）",
                                    "this setup link (it may have been used or have expired)")));
        }
        return new SetupPage(Frame.outside(), token, "", "", "");
    }

    @POST
    @PermitAll
    public RestResponse<String> make(
            @RestForm @Nullable String token,
            @RestForm @Nullable String login,
            @RestForm @Nullable String displayName,
            @RestForm @Nullable String password) {
        try {
            setUp.with(
                    new Secret(orEmpty(token)),
                    orEmpty(login).strip(),
                    orEmpty(displayName),
                    orEmpty(password));
            return Redirect.to("/admin/sign-in", Done.SET_UP);
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    new SetupPage(
                            Frame.outside(),
                            orEmpty(token),
                            orEmpty(login),
                            orEmpty(displayName),
                            DeskLanguage.say(no.refusal().message())));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
