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
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
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
    private final SessionCookie cookie;

    SignInResource(SignIn signIn, Sessions sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @CheckedTemplate(
            basePath = "desk/people",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(Frame frame, String login, String next, String error)
            implements TemplateInstance {}

    @GET
    @Path("sign-in")
    @PermitAll
    public TemplateInstance ask(
            @RestQuery @Nullable String next, @RestQuery @Nullable String done) {
        return new SignInPage(Frame.outside(done), "", LocalPath.of(next), "");
    }

    @POST
    @Path("sign-in")
    @PermitAll
    public RestResponse<String> enter(
            @RestForm @Nullable String login,
            @RestForm @Nullable String password,
            @RestForm @Nullable String next,
            @Context HttpServerRequest request) {
        var name = login == null ? "" : login.strip();
        try {
            var secret =
                    signIn.with(
                            name,
                            password == null ? "" : password,
                            request.remoteAddress().hostAddress());
            return RestResponse.ResponseBuilder.<String>seeOther(URI.create(LocalPath.of(next)))
                    .cookie(cookie.holding(secret))
                    .build();
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    new SignInPage(
                            Frame.outside(), name, LocalPath.of(next), no.refusal().message()));
        }
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
