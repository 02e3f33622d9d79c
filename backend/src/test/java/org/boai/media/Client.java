package org.boai.media;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.boai.audit.Actor;
import org.boai.people.ApiTokens;
import org.boai.people.Authenticate;
import org.boai.people.Secret;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;

/** Asks the running backend as a browser at the desk, as a program, and as the public. */
@ApplicationScoped
class Client {
    private static final String BOUNDARY = "boundary-of-the-tests";

    private final SignIn signIn;
    private final Sessions sessions;
    private final ApiTokens tokens;

    Client(SignIn signIn, Sessions sessions, ApiTokens tokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    RequestSpecification desk(Actor person) {
        Secret cookie = SignedIn.of(signIn.with(person.login(), World.PASSWORD, "127.0.0.1"));
        return given().cookie(Authenticate.COOKIE, cookie.text())
                .header("Accept", "application/json")
                .header("X-CSRF-Token", sessions.find(cookie).orElseThrow().csrfToken());
    }

    RequestSpecification program(Actor person) {
        return given().header(
                        "Authorization",
                        "Bearer " + tokens.issueFor(person.login()).secret().text());
    }

    Response upload(Actor person, String fileName, byte[] bytes) {
        return withFile(desk(person), fileName, bytes).post("/admin/media");
    }

    /** A form as browsers send it, with the file name in UTF-8 (HTML, 4.10.21.8). */
    RequestSpecification withFile(RequestSpecification form, String fileName, byte[] bytes) {
        var head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(BOUNDARY, fileName);
        var tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
        return form.contentType("multipart/form-data; boundary=" + BOUNDARY)
                .body(SampleFiles.joined(SampleFiles.text(head), bytes, SampleFiles.text(tail)));
    }

    /** The public, who ask for addresses as they stand, percent signs and all. */
    RequestSpecification anybody() {
        return given().urlEncodingEnabled(false);
    }
}
