package org.boai.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

/** What could not be read again, sent by a program. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TooMuchToKeepByProgramTest {
    private static final String TOO_LONG = "长".repeat(100_001);
    private static final String SIXTH_LEVEL = "/body/0" + "/items/0".repeat(5) + "/items";

    private static final String SIX_LEVELS =
            "{\"type\":\"list\",\"items\":["
                    + "{\"text\":[{\"text\":\"项\"}],\"items\":[".repeat(6)
                    + "]}".repeat(6)
                    + "]}";

    @Test
    void isRefusedByItsPlace() {
        var slug = Newsroom.slug("deep");
        var id = Newsroom.draft(slug, Newsroom.article("甲"));
        var deep = "{\"type\":\"article\",\"title\":\"乙\",\"body\":[%s]}".formatted(SIX_LEVELS);
        var tooLong = Newsroom.article(TOO_LONG);

        var created = create(Newsroom.slug("deep"), deep);
        assertThat(created.statusCode()).isEqualTo(400);
        assertThat(created.jsonPath().getString("code")).isEqualTo("invalid-input");
        assertThat(created.jsonPath().getString("field")).isEqualTo("content" + SIXTH_LEVEL);
        assertThat(put(id, slug, deep).jsonPath().getString("code")).isEqualTo("invalid-input");
        assertThat(create(Newsroom.slug("long"), tooLong).statusCode()).isEqualTo(400);
        var refused = put(id, slug, tooLong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("invalid-json");
        assertThat(refused.jsonPath().getString("detail"))
                .contains("/content/title", "一段文字超过 100000 个字符");
        Newsroom.as(Newsroom.WRITER).get("/manage/v1/documents/" + id).then().statusCode(200);
    }

    private static Response create(String slug, String content) {
        return Newsroom.as(Newsroom.WRITER)
                .body(
                        """
                        {"kind":"article","lang":"zh-CN","slug":"%s","content":%s}
                        """
                                .formatted(slug, content))
                .post("/manage/v1/documents");
    }

    private static Response put(String id, String slug, String content) {
        return Newsroom.as(Newsroom.WRITER)
                .body("{\"revision\":1,\"slug\":\"%s\",\"content\":%s}".formatted(slug, content))
                .put("/manage/v1/documents/" + id);
    }
}
