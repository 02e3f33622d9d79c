package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.search.SearchScene.article;
import static org.boai.search.SearchScene.filed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.boai.document.ContentLocale;
import org.boai.http.PagePolicy;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SearchPageTest {
    @Inject World world;
    @Inject SearchScene scene;

    @Test
    void aReaderSeesHitsMarksAndFilters() {
        world.topic("harbour", "港口", "Harbour");
        var id = world.published(filed(article("<b>白鹭</b>湾义诊", "白鹭湾义诊三天。"), "harbour"));
        scene.delivered();

        ask("/search", Map.of("q", "白鹭湾"))
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("<mark>白鹭湾</mark>义诊三天。"))
                .body(containsString("&lt;b&gt;<mark>白鹭</mark>&lt;/b&gt;"))
                .body(not(containsString("<b>白鹭")))
                .body(containsString("href=\"" + world.address(id).path() + "\""))
                .body(containsString("港口"))
                .body(containsString("topic=harbour"));
    }

    @Test
    void theEnglishPageSearchesEnglishTexts() {
        world.published(
                article("Egret Bay clinic", "Egrets watch."),
                ContentLocale.EN,
                world.slug("egret"));
        scene.delivered();

        ask("/en/search", Map.of("q", "egret"))
                .statusCode(200)
                .body(containsString("lang=\"en\""))
                .body(containsString("<mark>Egret</mark>"));
    }

    @Test
    void anEmptyQuestionIsAFormAndAFruitlessOneSaysSo() {
        for (var path : List.of("/search", "/en/search")) {
            ask(path, Map.of())
                    .statusCode(200)
                    .header("Content-Security-Policy", PagePolicy.VALUE)
                    .body(containsString("name=\"q\""));
        }
        scene.delivered();
        ask("/search", Map.of("q", "月球车站")).statusCode(200).body(containsString("没有找到"));
    }

    @Test
    void whatCannotBeUsedIsExplainedOnThePage() {
        ask("/search", Map.of("q", "救".repeat(101)))
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("最长 100"));
        for (var bad : List.of(Map.of("q", "a".repeat(101)), Map.of("q", "a", "page", "0"))) {
            var advice =
                    ask("/en/search", bad)
                            .statusCode(400)
                            .extract()
                            .htmlPath()
                            .getString("**.find { it.@class == 'callout warning' }");
            assertThat(advice).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
        ask("/search", Map.of("q", "a", "kind", "<i>"))
                .statusCode(400)
                .body(not(containsString("<i>")));
    }

    @Test
    void whatOthersAddToASharedLinkIsIgnored() {
        scene.delivered();
        ask("/search", Map.of("q", "a", "from", "timeline", "kind", "", "page", " "))
                .statusCode(200);
        ask("/en/search", Map.of("q", "a", "<u>", "x"))
                .statusCode(200)
                .body(not(containsString("<u>")));
    }

    @Test
    void pagesLeadToEachOther() {
        for (int at = 0; at < 12; at++) {
            world.published(article("稻草人第" + at + "号", "稻草人。"));
        }
        scene.delivered();

        var first = ask("/search", Map.of("q", "稻草人")).extract().asString();
        assertThat(first).contains("page=2").doesNotContain("rel=\"prev\"");
        var second = ask("/search", Map.of("q", "稻草人", "page", "2")).extract().asString();
        assertThat(second).contains("rel=\"prev\"").doesNotContain("page=3");
        ask("/search", Map.of("q", "稻草人", "page", "3"))
                .statusCode(400)
                .body(containsString("没有这一页"));
    }

    private static ValidatableResponse ask(String path, Map<String, String> parameters) {
        return RestAssured.given().queryParams(parameters).get(path).then();
    }
}
