package org.boai.media;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.boai.audit.Actor;
import org.boai.people.ApiTokens;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.testsupport.World;

/** Asks the running backend as a browser at the desk, as a program, and as the public. */
@ApplicationScoped
class Client {
    private static final RestAssuredConfig UTF_8 =
            RestAssuredConfig.config()
                    .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"))
                    .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private final SignIn signIn;
    private final Sessions sessions;
    private final ApiTokens tokens;

    Client(SignIn signIn, Sessions sessions, ApiTokens tokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    RequestSpecification desk(Actor person) {
        Secret cookie = signIn.with(person.login(), World.PASSWORD, "127.0.0.1");
        return given().config(UTF_8)
                .cookie(Authenticate.COOKIE, cookie.text())
                .header("Accept", "application/json")
                .header("X-CSRF-Token", sessions.find(cookie).orElseThrow().csrfToken());
    }

    RequestSpecification program(Actor person) {
        return given().config(UTF_8)
                .header(
                        "Authorization",
                        "Bearer " + tokens.issueFor(person.login()).secret().text());
    }

    Response upload(Actor person, String fileName, byte[] bytes) {
        return desk(person).multiPart("file", fileName, bytes).post("/admin/media");
    }

    /** The public, who ask for addresses as they stand, percent signs and all. */
    RequestSpecification anybody() {
        return given().urlEncodingEnabled(false);
    }
}
