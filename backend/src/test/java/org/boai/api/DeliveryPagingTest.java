package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryPagingTest {
    private static final String LIST = "/api/v1/articles";

    @Test
    void pagesHoldEverythingOnceWhileOthersPublish() {
        var topic = Newsroom.freshTopic();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(
                    Newsroom.published(Newsroom.slug("p"), Newsroom.article("第" + i, topic)));
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = given().queryParam("limit", 2).queryParam("topic", topic);
            var page =
                    (after == null ? request : request.queryParam("after", after))
                            .get(LIST)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            seen.addAll(page.getList("items.id"));
            after = page.getString("next");
            Newsroom.published(Newsroom.slug("new"), Newsroom.article("新", topic));
        } while (after != null);
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void aPageOfLongTextsIsCutShortByWhatItSendsNotByHowWellItPacks() {
        var topic = Newsroom.freshTopic();
        var paragraph =
                "{\"type\":\"paragraph\",\"text\":[{\"text\":\"" + "长".repeat(1000) + "\"}]}";
        var body = String.join(",", Collections.nCopies(300, paragraph));
        for (int i = 0; i < 3; i++) {
            Newsroom.published(
                    Newsroom.slug("long"),
                    Newsroom.article("长文" + i, topic)
                            .replace("\"body\":[", "\"body\":[" + body + ","));
        }

        var page = given().queryParam("topic", topic).get(LIST).then().statusCode(200).extract();

        assertThat(page.jsonPath().getList("items")).hasSize(2);
        assertThat(page.jsonPath().getString("next")).isNotEmpty();
        given().queryParam("topic", topic)
                .queryParam("fields", "slug")
                .get(LIST)
                .then()
                .body("items.size()", equalTo(3));
    }
}
