package org.boai.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.audit.Actor;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.people.Sessions;
import org.boai.people.SignIn;

/** Browsers of the people of the tests, signed in once and again when their session has ended. */
@ApplicationScoped
public class DeskSessions {
    private static final RestAssuredConfig UTF_8 =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .defaultContentCharset("UTF-8")
                                    .defaultCharsetForContentType("UTF-8", "text/html"))
                    .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private final SignIn signIn;
    private final Sessions sessions;
    private final Map<String, Secret> open = new ConcurrentHashMap<>();

    DeskSessions(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** The cookie of a person who is signed in. */
    public Secret cookie(Actor person) {
        return open.compute(
                person.login(),
                (login, known) ->
                        known != null && sessions.find(known).isPresent() ? known : signIn(login));
    }

    private Secret signIn(String login) {
        return SignedIn.of(signIn.with(login, World.PASSWORD, "127.0.0.1"));
    }

    /** Requests as from this person's browser, with the token of its forms. */
    public RequestSpecification as(Actor person) {
        var cookie = cookie(person);
        return with(cookie).header("X-CSRF-Token", sessions.find(cookie).orElseThrow().csrfToken());
    }

    /** Requests with a cookie and nothing else. */
    public RequestSpecification with(Secret cookie) {
        return anonymous().cookie(Authenticate.COOKIE, cookie.text());
    }

    /** Requests from a page of our own by someone who is not signed in. */
    public RequestSpecification anonymous() {
        return given().config(UTF_8)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin");
    }
}
