package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryListTest {
    private static final String LIST = "/api/v1/articles";

    private static String topic() {
        var slug = Newsroom.slug("topic");
        Newsroom.topic(slug, "主题" + slug, "Topic " + slug);
        return slug;
    }

    @Test
    void pagesHoldEverythingOnceWhileOthersPublish() {
        var topic = topic();
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
        var topic = topic();
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

    @Test
    void anItemShowsWhoAnswersForItAndNoIdOfAPerson() {
        var topic = topic();
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
        var topic = topic();
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

    @Test
    void daysAreThoseOfShanghaiAndInclusive() {
        var topic = topic();
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
        var topic = topic();
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
        var topic = topic();
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
                Newsroom.published(withdrawn, Newsroom.article("撤稿", topic)), "数字有误,核对后再发");
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
                .body("detail", equalTo("数字有误,核对后再发"))
                .body("$", not(hasKey("content")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,101",
        "limit,-1",
        "limit,1e1",
        "limit,''",
        "limit,99999999999999",
        "after,x",
        "after,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "topic,A",
        "topic,''",
        "topic,or 1=1 --",
        "from,2026-13-01",
        "from,+999999999-01-01",
        "from,1066-01-01",
        "from,today",
        "to,2026-02-30",
        "lang,fr",
        "lang,ZH_CN",
        "fields,nosuch",
        "fields,''",
        "fields,'id,'",
        "fields,body->x",
        "fields,content.nosuch",
        "fields,content.day",
        "sort,title",
        "q,x",
        "offset,10",
        "createdBy.passwordHash,x",
        "'slug[$startsWith]',a",
        "'filter','slug:[a)'",
        "心,肺"
    })
    void aBadParameterIsRefusedByName(String name, String value) {
        given().queryParam(name, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name))
                .body("code", not(equalTo("")));
    }

    @Test
    void aRepeatedParameterIsRefused() {
        given().queryParam("limit", 1, 2)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("field", equalTo("limit"));
    }

    @Test
    void anUnknownParameterIsToldTheKnownOnes() {
        given().queryParam("page", 1)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("detail", containsString("limit"));
    }

    @Test
    void fromAfterToIsRefused() {
        given().queryParam("from", "2026-05-02")
                .queryParam("to", "2026-05-01")
                .get(LIST)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/%00",
                "/api/v1/articles/..%2f..%2fetc%2fpasswd",
                "/api/v1/articles/'%20or%201=1--",
                "/api/v1/articles/%F0%9F%98%80",
                "/api/v1/articles/%ff%fe",
                "/api/v1/articles?topic=%ff",
                "/api/v1/articles?%zz=1",
                "/api/v1/articles?limit=%zz",
                "/api/v1/articles?after=%00",
                "/api/v1/articles?fields=%00",
                "/api/v1/articles?&&&a",
                "/api/v1/person",
                "/api/v1/articles/a/b/c",
                "/api/v2/articles",
                "/api/",
                "/api"
            })
    void garbageIsNeverAFault(String path) throws IOException {
        assertThat(RawHttp.status(path)).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nosuch,404", "/api/v1/articles/a/b,404", "/api/nothing,404"})
    void anUnknownAddressIsAProblem(String path, int status) {
        given().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void anotherMethodOrMediaTypeIsAProblem() {
        given().post(LIST).then().statusCode(405).contentType("application/problem+json");
        given().accept("text/csv")
                .get(LIST)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
