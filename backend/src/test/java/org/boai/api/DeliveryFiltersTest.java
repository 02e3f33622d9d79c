package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryFiltersTest {
    private static final String LIST = "/api/v1/articles";

    @Test
    void daysAreThoseOfShanghaiAndInclusive() {
        var topic = Newsroom.freshTopic();
        Newsroom.published(Newsroom.slug("d"), Newsroom.article("今天", topic));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        listed(topic, "from", today).body("items.size()", equalTo(1));
        listed(topic, "to", today).body("items.size()", equalTo(1));
        listed(topic, "from", today.plusDays(1)).body("items.size()", equalTo(0));
        listed(topic, "to", today.minusDays(1)).body("items.size()", equalTo(0));
    }

    private static ValidatableResponse listed(String topic, String name, LocalDate day) {
        return given().queryParam("topic", topic)
                .queryParam(name, day.toString())
                .get(LIST)
                .then()
                .statusCode(200);
    }

    @Test
    void anotherLanguageIsAnotherList() {
        var topic = Newsroom.freshTopic();
        Newsroom.published(Newsroom.slug("zh"), Newsroom.article("中文", topic));
        given().queryParam("lang", "en")
                .queryParam("topic", topic)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    @Covers("PR-07")
    void whatIsNotPublicIsInNoListAndAtNoAddress() {
        var topic = Newsroom.freshTopic();
        var draft = Newsroom.slug("draft");
        Newsroom.draft(draft, Newsroom.article("草稿", topic));
        var scheduled = Newsroom.slug("scheduled");
        var later = Newsroom.draft(scheduled, Newsroom.article("定时", topic));
        Newsroom.approve(later);
        var at = OffsetDateTime.now().plusDays(3).toString();
        Newsroom.post(Newsroom.FINAL, later, "schedule", "{\"at\":\"" + at + "\"}")
                .then()
                .statusCode(200);
        var withdrawn = Newsroom.slug("withdrawn");
        Newsroom.withdraw(
                Newsroom.published(withdrawn, Newsroom.article("撤稿", topic)), "数字有误，核对后再发");
        given().queryParam("topic", topic).get(LIST).then().body("items.size()", equalTo(0));
        given().queryParam("limit", 100)
                .get(LIST)
                .then()
                .body("items.slug", everyItem(not(equalTo(draft))))
                .body("items.slug", not(hasItem(scheduled)))
                .body("items.slug", not(hasItem(withdrawn)));
        given().get(LIST + "/" + draft).then().statusCode(404).body("code", equalTo("not-found"));
        given().get(LIST + "/" + scheduled).then().statusCode(404);
        given().get(LIST + "/" + withdrawn)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("withdrawn"))
                .body("detail", equalTo("数字有误，核对后再发"))
                .body("$", not(hasKey("content")));
    }
}
