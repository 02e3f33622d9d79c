package org.boai.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.people.Authenticate;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RefuseBrokenTextTest {
    @Inject World world;
    @Inject SignIn signIn;
    @Inject Sessions sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=a%00b",
                "/search?q=a%00b",
                "/en/search?q=a&from=%00",
                "/api/v1/articles?topic=%00"
            })
    void aParameterWithAZeroIsRefused(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void aFieldOfAFormWithAZeroIsRefused() {
        var cookie = signIn.with(world.writer().login(), World.PASSWORD, "192.0.2.30");

        given().cookie(Authenticate.COOKIE, cookie.text())
                .header("X-CSRF-Token", sessions.find(cookie).orElseThrow().csrfToken())
                .accept("application/json")
                .multiPart("note", "a\u0000b")
                .post("/admin/media")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("field", equalTo("note"));
    }

    @Test
    void halfACharacterIsBrokenAndAWholeOneIsNot() {
        assertThat(RefuseBrokenText.isBroken("a\uD83D")).isTrue();
        assertThat(RefuseBrokenText.isBroken("\uDE00a")).isTrue();
        assertThat(RefuseBrokenText.isBroken("😀 急救\n")).isFalse();
    }
}
