package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.search.SearchScene.article;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SearchResourceTest {
    @Inject World world;
    @Inject SearchScene scene;

    @Test
    void aProgramGetsHitsPiecesAndCounts() {
        var id = world.published(article("槐树讲堂<i>", "槐树讲堂开讲。"));
        scene.delivered();

        ask(Map.of("q", "槐树讲堂", "kind", "article", "limit", "5"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("total", equalTo(1))
                .body("items[0].document", equalTo(id.toString()))
                .body("items[0].url", equalTo(world.address(id).path().value()))
                .body("items[0].titleHighlight[0].text", equalTo("槐树讲堂"))
                .body("items[0].titleHighlight[0].marked", equalTo(true))
                .body("items[0].titleHighlight[1].text", equalTo("<i>"))
                .body("kinds.kind", hasItem("article"));
    }

    @Test
    void whatCannotBeUsedIsRefusedByName() {
        refused(Map.of(), "q");
        refused(Map.of("q", " "), "1 到 100");
        refused(Map.of("q", "救".repeat(101)), "最长 100");
        refused(Map.of("q", "a", "kind", "news"), "press-release");
        refused(Map.of("q", "a", "page", "51"), "1 到 50");
        refused(Map.of("q", "a", "limit", "1000"), "1 到 50");
        refused(Map.of("q", "a", "lang", "de"), "zh-CN");
    }

    @Test
    void aParameterThatThereIsNotIsRefusedAsEverywhereInTheApi() {
        ask(Map.of("q", "a", "sort", "title"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-parameter"))
                .body("field", equalTo("sort"))
                .body("detail", containsString("limit"));
    }

    @Test
    @Covers("SITE-11")
    void whatWasSearchedInVainIsCountedWithoutAnyPersonalNumber() {
        scene.delivered();
        ask(Map.of("q", "火星基地")).statusCode(200).body("total", equalTo(0));
        ask(Map.of("q", "火星基地")).statusCode(200);
        ask(Map.of("q", "138 0013 8000")).statusCode(200);
        ask(Map.of("q", "zhang@example.org")).statusCode(200);

        assertThat(scene.timesMissed("火星基地")).isEqualTo(2);
        assertThat(scene.timesMissed("138 0013 8000")).isZero();
        assertThat(scene.timesMissed("zhang@example.org")).isZero();
    }

    private static ValidatableResponse ask(Map<String, String> parameters) {
        return RestAssured.given().queryParams(parameters).get("/api/v1/search").then();
    }

    private static void refused(Map<String, String> parameters, String why) {
        ask(parameters)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"))
                .body("detail", containsString(why));
    }
}
