package org.boai.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.people.ManageAccounts;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own password; a change signs out everywhere. */
@Path("/admin/password")
@Authenticated
public class PasswordResource {
    private final ManageAccounts accounts;
    private final CurrentActor current;
    private final Frame.Frames frames;
    private final DeskCookies cookie;

    PasswordResource(
            ManageAccounts accounts,
            CurrentActor current,
            Frame.Frames frames,
            DeskCookies cookie) {
        this.accounts = accounts;
        this.current = current;
        this.frames = frames;
        this.cookie = cookie;
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PasswordPage(Frame frame, String error) implements TemplateInstance {}

    @GET
    public TemplateInstance ask() {
        return new PasswordPage(frames.quiet(), "");
    }

    @POST
    public RestResponse<String> change(
            @RestForm @Nullable String old,
            @RestForm @Nullable String wanted,
            @RestForm @Nullable String again) {
        try {
            if (wanted == null || !wanted.equals(again)) {
                throw new Refused(
                        new Refusal.InvalidInput(
                                "again",
                                new Bilingual(
                                        "两次输入的新密码不一样。请重新输入。",
                                        "The two new passwords differ. Enter them again.")));
            }
            accounts.changePassword(current.get(), old == null ? "" : old, wanted);
            return RestResponse.ResponseBuilder.<String>seeOther(
                            URI.create("/admin/sign-in?done=" + Done.PASSWORD_CHANGED.code()))
                    .cookie(cookie.gone())
                    .build();
        } catch (Refused no) {
            var message =
                    no.refusal() instanceof Refusal.WrongCredentials
                            ? DeskWords.say("people", "wrongOldPassword")
                            : DeskLanguage.say(no.refusal().message());
            return Answer.refused(no.refusal(), new PasswordPage(frames.quiet(), message));
        }
    }
}
