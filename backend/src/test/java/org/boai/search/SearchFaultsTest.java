package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boai.search.SearchScene.article;
import static org.boai.search.SearchScene.eventually;
import static org.boai.search.SearchScene.query;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.refusal.Refused;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SearchFaultsTest {
    @Inject World world;
    @Inject SearchScene scene;
    @Inject Search search;
    LocalStack engines;

    @Test
    void publishingGoesOnWithoutTheEngineAndTheIndexCatchesUp() {
        var before = world.published(article("芦苇荡之一", "芦苇荡。"));
        scene.delivered();

        engines.stop(Engine.SEARCH);
        try {
            var started = System.nanoTime();
            assertThatThrownBy(() -> search.find(query("芦苇荡")))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("search-unavailable");
            assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
            RestAssured.given()
                    .queryParam("q", "芦苇荡")
                    .get("/api/v1/search")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
            RestAssured.given()
                    .accept("text/html")
                    .queryParam("q", "芦苇荡")
                    .get("/search")
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .body(containsString("<main"), containsString("搜索"));
            var meanwhile = world.published(article("芦苇荡之二", "芦苇荡。"));
            assertThat(scene.waiting()).isPositive();
            var page = world.address(meanwhile).path().value();
            eventually(
                    () -> assertThat(RestAssured.get(page).asString()).as(page).contains("芦苇荡之二"));
        } finally {
            engines.start(Engine.SEARCH);
        }

        eventually(() -> assertThat(scene.find("芦苇荡")).hasSize(2).contains(before));
    }
}
