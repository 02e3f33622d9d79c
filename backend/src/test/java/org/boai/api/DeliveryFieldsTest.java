package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.boai.document.Kind;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryFieldsTest {
    private static final String LIST = "/api/v1/articles";

    @Test
    void anItemShowsWhoAnswersForItAndNoIdOfAPerson() {
        var topic = Newsroom.freshTopic();
        var slug = Newsroom.slug("shown");
        var id = Newsroom.published(slug, Newsroom.article("标题", topic));
        var body =
                given().get(LIST + "/" + slug)
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(id))
                        .body("kind", equalTo("article"))
                        .body("lang", equalTo("zh-CN"))
                        .body("path", equalTo("/articles/" + slug + "/"))
                        .body("url", containsString("/articles/" + slug + "/"))
                        .body("topics[0].slug", equalTo(topic))
                        .body("topics[0].name", equalTo("主题" + topic))
                        .body("origin.type", equalTo("reviewed"))
                        .body("origin.signOffs.size()", equalTo(3))
                        .body("changes.size()", equalTo(0))
                        .body("content.title", equalTo("标题"))
                        .extract()
                        .asString();
        assertThat(body).doesNotContain("personId", "authorId", "\"newsroom-writer\"");
    }

    @Test
    void onlyTheFieldsAskedForAreAnswered() {
        var topic = Newsroom.freshTopic();
        Newsroom.published(Newsroom.slug("f"), Newsroom.article("题", topic));
        given().queryParam("topic", topic)
                .queryParam("fields", "slug,content.title,content.cover")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items[0].keySet().sort()", equalTo(List.of("content", "slug")))
                .body("items[0].content", not(hasKey("body")))
                .body("items[0].content.title", equalTo("题"));
        given().queryParam("topic", topic)
                .queryParam("fields", "id")
                .get(LIST)
                .then()
                .body("items[0].keySet()", equalTo(Set.of("id")));
    }

    @Test
    void everyFieldOfEveryKindCanBeAskedFor() {
        for (var kind : Kind.values()) {
            for (var field : Fields.of(kind)) {
                given().queryParam("fields", field)
                        .get("/api/v1/" + kind.segment())
                        .then()
                        .statusCode(200);
            }
        }
    }
}
