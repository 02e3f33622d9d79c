package org.boai.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.people.SignIn.Entered;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way in and out. */
@Path("/admin")
public class SignInResource {
    private final SignIn signIn;
    private final Sessions sessions;
    private final DeskCookies cookie;

    SignInResource(SignIn signIn, Sessions sessions, DeskCookies cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(Frame frame, String login, String next, boolean ended, String error)
            implements TemplateInstance {}

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CodePage(Frame frame, String next, String error) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance ask(
            @RestQuery @Nullable String next,
            @RestQuery @Nullable String done,
            @RestQuery boolean ended) {
        return new SignInPage(
                Frame.outside(done),
                "",
                LocalPath.of(next),
                ended,
                ended ? DeskWords.say("people", "sessionEnded") : "");
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public RestResponse<String> enter(
            @RestForm @Nullable String login,
            @RestForm @Nullable String password,
            @RestForm @Nullable String code,
            @RestForm @Nullable String next,
            @Context HttpServerRequest request) {
        var name = login == null ? "" : login.strip();
        try {
            var from = request.remoteAddress().hostAddress();
            return switch (signIn.with(name, password == null ? "" : password, from)) {
                case Entered.In(var session) -> in(session, next);
                case Entered.CodeWanted(var started) ->
                        code == null
                                ? askForCode(started, next)
                                : in(signIn.withCode(started, code, from), next);
            };
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    new SignInPage(
                            Frame.outside(),
                            name,
                            LocalPath.of(next),
                            false,
                            DeskLanguage.say(no.refusal().message())));
        }
    }

    @GET
    @Path("sign-in/code")
    @PermitAll
    public TemplateInstance askCode(@RestQuery @Nullable String next) {
        return new CodePage(Frame.outside(), LocalPath.of(next), "");
    }

    @POST
    @Path("sign-in/code")
    @PermitAll
    public RestResponse<String> enterCode(
            @CookieParam(DeskCookies.STARTED) @Nullable String started,
            @RestForm @Nullable String code,
            @RestForm @Nullable String next,
            @Context HttpServerRequest request) {
        try {
            var secret = new Secret(started == null ? "" : started);
            var from = request.remoteAddress().hostAddress();
            return in(signIn.withCode(secret, code == null ? "" : code, from), next);
        } catch (Refused no) {
            var message =
                    no.refusal() instanceof Refusal.WrongCredentials
                            ? DeskWords.say("people", "startAgain")
                            : DeskLanguage.say(no.refusal().message());
            return Answer.refused(
                    no.refusal(), new CodePage(Frame.outside(), LocalPath.of(next), message));
        }
    }

    private RestResponse<String> in(Secret session, @Nullable String next) {
        return RestResponse.ResponseBuilder.<String>seeOther(URI.create(LocalPath.of(next)))
                .cookie(cookie.holding(session), cookie.nothingStarted())
                .build();
    }

    private RestResponse<String> askForCode(Secret started, @Nullable String next) {
        return RestResponse.ResponseBuilder.<String>seeOther(
                        URI.create("/admin/sign-in/code?next=" + LocalPath.of(next)))
                .cookie(cookie.started(started))
                .build();
    }

    @POST
    @Path("sign-out")
    @Authenticated
    public RestResponse<String> leave(@CookieParam(Authenticate.COOKIE) String secret) {
        sessions.end(new Secret(secret));
        return RestResponse.ResponseBuilder.<String>seeOther(
                        URI.create("/admin/sign-in?done=" + Done.SIGNED_OUT.code()))
                .cookie(cookie.gone())
                .build();
    }
}
