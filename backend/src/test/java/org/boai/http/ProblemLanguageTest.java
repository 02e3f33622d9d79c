package org.boai.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A problem is told in the language of who asks; its code and its findings are the same in both.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ProblemLanguageTest {
    private static final String DOCUMENTS = "/manage/v1/documents";
    private static final String NOWHERE = DOCUMENTS + "/00000000-0000-4000-8000-000000000000";
    private static final String LIST = "/api/v1/articles";

    private static RequestSpecification english() {
        return given().header("Accept-Language", "en-GB,en;q=0.9");
    }

    private static RequestSpecification english(String login) {
        return Newsroom.as(login).header("Accept-Language", "en-GB,en;q=0.9");
    }

    @Test
    void theManagementApiAnswersInEnglishToWhoPrefersIt() {
        english(Newsroom.WRITER)
                .get(NOWHERE)
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("code", equalTo("not-found"))
                .body("detail", startsWith("Cannot find this document."));
    }

    @Test
    void chineseIsTheLanguageOfWhoNamesNone() {
        Newsroom.as(Newsroom.WRITER)
                .get(NOWHERE)
                .then()
                .statusCode(404)
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .body("detail", startsWith("找不到文稿。"));
        given().queryParam("limit", 0)
                .get(LIST)
                .then()
                .statusCode(400)
                .header("Content-Language", "zh-CN")
                .body("detail", equalTo("limit 须为 1 到 100 的整数。"));
    }

    @Test
    void thePublicApiAnswersInTheLanguageOfTheHeaderOrOfTheParameter() {
        english()
                .queryParam("limit", 0)
                .get(LIST)
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("detail", equalTo("limit must be a whole number from 1 to 100."));
        given().queryParam("limit", 0)
                .queryParam("lang", "en")
                .get(LIST)
                .then()
                .header("Content-Language", "en")
                .body("detail", equalTo("limit must be a whole number from 1 to 100."));
        english()
                .queryParam("limit", 0)
                .queryParam("lang", "zh-CN")
                .get(LIST)
                .then()
                .header("Content-Language", "zh-CN");
        english()
                .queryParam("lang", "fr")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("detail", equalTo("lang must be zh-CN or en."));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/articles/a/b,404", "/api/nothing,404", "/manage/v1/topics,401"})
    void whatTheFrameworkRefusesIsToldInEnglishToo(String path, int status) {
        english()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("detail", startsWith("The"));
    }

    @Test
    void ourOwnRecordsSayInEnglishWhatIsWrongWithThem() {
        var slug =
                """
                {"kind":"article","lang":"zh-CN","slug":"Not A Slug","content":{"type":"article"}}
                """;
        english(Newsroom.WRITER)
                .body(slug)
                .post(DOCUMENTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-json"))
                .body("detail", containsString("a slug has only a–z, 0–9 and single hyphens"))
                .body("detail", not(containsString("网址名")));
        Newsroom.as(Newsroom.WRITER)
                .body(slug)
                .post(DOCUMENTS)
                .then()
                .body("detail", containsString("网址名只能用小写字母"))
                .body("detail", not(containsString("a slug")));
        english(Newsroom.WRITER)
                .contentType("text/plain")
                .body("{}")
                .post(DOCUMENTS)
                .then()
                .statusCode(415)
                .body("detail", startsWith("This content type is not accepted."));
    }

    @Test
    void findingsAreInBothLanguagesWhoeverAsks() {
        var content =
                """
                {"type":"article","title":"","summary":"","topics":[],"body":[]}
                """;
        var id = Newsroom.draft(Newsroom.slug("english"), content);
        var answer =
                english(Newsroom.WRITER)
                        .body("{\"revision\":1}")
                        .post(DOCUMENTS + "/" + id + "/submit")
                        .then()
                        .statusCode(422)
                        .header("Content-Language", "en")
                        .body("detail", startsWith("Problems to be corrected first:"))
                        .extract();
        assertThat(answer.<String>path("findings[0].zh")).containsPattern("\\p{IsHan}");
        assertThat(answer.<String>path("findings[0].en")).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theDeskDoesNotFollowTheBrowser() {
        english()
                .accept("application/json")
                .get("/admin/assets/current/nosuch.css")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "zh-CN")
                .header("Vary", nullValue())
                .body("detail", startsWith("找不到文件 nosuch.css。"));
    }

    @Test
    void theLauncherIsToldInItsLanguageWhyALineIsRefused() {
        Newsroom.account("english-final", Role.FINAL_REVIEWER);
        var line = "{\"id\":\"x\",\"title\":\" \"}";
        launcher("en")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/operations/import?as=english-final&source=a&firstLine=7")
                .then()
                .statusCode(200)
                .body("refused[0].line", equalTo(7))
                .body("refused[0].reason", startsWith("Missing: slug, title,"));
        launcher("zh-CN, en;q=0.5")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/operations/import?as=english-final&source=a&firstLine=7")
                .then()
                .body("refused[0].reason", startsWith("缺少 slug、title、"));
    }

    private static RequestSpecification launcher(String language) {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .header("Accept-Language", language)
                .contentType("application/octet-stream");
    }
}
