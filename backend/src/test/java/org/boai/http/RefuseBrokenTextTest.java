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
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "/api/v1/articles?topic=%00",
                "/api/v1/articles/a%00",
                "/api/v1/search?q=a%7F"
            })
    void aParameterWithAZeroIsRefused(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("invalid-input"));
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=a%00b, zh-CN, 残缺的字符",
        "/en/search?q=a%00b, en, Please type it again",
        "/downloads/kits/00000000-0000-0000-0000-000000000000/a%00, zh-CN, 控制字符"
    })
    void aBrowserIsToldOnAPageOfTheSite(String address, String language, String advice) {
        var answer =
                given().urlEncodingEnabled(false)
                        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "zh-CN,zh;q=0.9")
                        .get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header(PagePolicy.HEADER)).isEqualTo(PagePolicy.VALUE);
        assertThat(answer.asString())
                .contains(
                        "lang=\"" + language + "\"", advice, "invalid-input", "class=\"masthead\"")
                .doesNotContain("没有找到", "Page not found", "\u0000");
    }

    @Test
    void aFieldOfAFormWithAZeroIsRefused() {
        var cookie = SignedIn.of(signIn.with(world.writer().login(), World.PASSWORD, "192.0.2.30"));

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
