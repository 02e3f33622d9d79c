package org.boai.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageFlowTest {
    private static final String DOCUMENTS = "/manage/v1/documents/";

    private static String save(long revision, String slug, String title) {
        return """
        {"revision":%d,"slug":"%s","changeNote":"改","content":%s}
        """
                .formatted(revision, slug, Newsroom.article(title));
    }

    @Test
    void aTextGoesFromADraftThroughThreePeopleToThePublicAndOffAgain() {
        var slug = Newsroom.slug("flow");
        var id = Newsroom.draft(slug, Newsroom.article("初稿"));
        Newsroom.as(Newsroom.WRITER)
                .body(save(1, slug, "定稿"))
                .put(DOCUMENTS + id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("document.title", equalTo("定稿"))
                .body("document.stage", equalTo("WRITING"));
        Newsroom.approve(id);
        Newsroom.as(Newsroom.FINAL)
                .get(DOCUMENTS + id + "/edition")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("content.title", equalTo("定稿"))
                .body("signOffs.level", equalTo(List.of("FIRST", "SECOND", "FINAL")));
        Newsroom.post(Newsroom.FINAL, id, "publish", "")
                .then()
                .statusCode(200)
                .body("document.publicState", equalTo("LIVE"));
        given().get("/api/v1/articles/" + slug).then().body("content.title", equalTo("定稿"));
        Newsroom.as(Newsroom.FINAL).get(DOCUMENTS + id + "/edition").then().statusCode(404);
        Newsroom.withdraw(id, "照片未获同意");
        given().get("/api/v1/articles/" + slug).then().statusCode(410);
        Newsroom.as(Newsroom.WRITER)
                .get(DOCUMENTS + id + "/history")
                .then()
                .statusCode(200)
                .body("events.action", hasItems("create", "save", "submit", "sign-off", "publish"))
                .body("events[0].action", equalTo("withdraw"));
    }

    @Test
    @Covers("PUB-12")
    void aStaleSaveIsToldBothRevisionsAndSavesNothing() {
        var slug = Newsroom.slug("stale");
        var id = Newsroom.draft(slug, Newsroom.article("甲"));
        Newsroom.as(Newsroom.WRITER).body(save(1, slug, "乙")).put(DOCUMENTS + id);
        Newsroom.as(Newsroom.FIRST)
                .body(save(1, slug, "丙"))
                .put(DOCUMENTS + id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stale-revision"))
                .body("yourRevision", equalTo(1))
                .body("currentRevision", equalTo(2));
        Newsroom.as(Newsroom.WRITER).get(DOCUMENTS + id).then().body("content.title", equalTo("乙"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(409);
    }

    @Test
    void aReviewCanBeSentBackTakenBackAndScheduled() {
        var id = Newsroom.draft(Newsroom.slug("back"), Newsroom.article("回"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(200);
        Newsroom.post(Newsroom.FIRST, id, "send-back", "{\"reason\":\"请补来源\"}")
                .then()
                .statusCode(200)
                .body("document.stage", equalTo("WRITING"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(200);
        Newsroom.post(Newsroom.WRITER, id, "take-back", "").then().statusCode(200);
        Newsroom.approve(id);
        var at = OffsetDateTime.now().plusHours(2).toString();
        Newsroom.post(Newsroom.FINAL, id, "schedule", "{\"at\":\"" + at + "\"}")
                .then()
                .statusCode(200)
                .body("document.stage", equalTo("SCHEDULED"))
                .body("document.scheduledAt", notNullValue());
        Newsroom.post(Newsroom.FINAL, id, "cancel-schedule", "")
                .then()
                .statusCode(200)
                .body("document.stage", equalTo("APPROVED"));
    }

    @Test
    void whoWroteMayNotSignAboveTheFirstLevelNorPublish() {
        Newsroom.as(Newsroom.WRITER);
        var slug = Newsroom.slug("own");
        var id = Newsroom.draft(slug, Newsroom.article("自审"));
        Newsroom.as(Newsroom.SECOND)
                .body(save(1, slug, "二审改过"))
                .put(DOCUMENTS + id)
                .then()
                .statusCode(200);
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":2}").then().statusCode(200);
        Newsroom.sign(Newsroom.FIRST, id, "FIRST").then().statusCode(200);
        Newsroom.sign(Newsroom.SECOND, id, "SECOND")
                .then()
                .statusCode(403)
                .body("code", equalTo("writer-above-first-level"));
        Newsroom.post(Newsroom.FINAL, id, "publish", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @Test
    void whatAContentLacksIsFound() {
        var id = Newsroom.draft(Newsroom.slug("lack"), "{\"type\":\"article\",\"title\":\"\"}");
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("findings.where", hasItem("/title"));
    }

    @Test
    void theListIsFilteredAndPagedByItsCursor() {
        for (int i = 0; i < 3; i++) {
            Newsroom.draft(Newsroom.slug("line"), Newsroom.article("行" + i));
        }
        var first =
                Newsroom.as(Newsroom.WRITER)
                        .get("/manage/v1/documents?kind=article&stage=WRITING&limit=2")
                        .then()
                        .statusCode(200)
                        .body("items.kind", everyItem(equalTo("article")))
                        .body("items.stage", everyItem(equalTo("WRITING")))
                        .body("items.size()", equalTo(2))
                        .extract()
                        .jsonPath();
        Newsroom.as(Newsroom.WRITER)
                .queryParam("after", first.getString("next"))
                .get("/manage/v1/documents?kind=article&stage=WRITING&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(in(first.getList("items.id", String.class)))));
    }

    @Test
    void aPageLeadsToAnotherOnlyWhenThereIsOne() {
        for (int i = 0; i < 2; i++) {
            var id = Newsroom.draft(Newsroom.slug("line"), Newsroom.article("行" + i));
            Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(200);
        }
        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var request = Newsroom.as(Newsroom.WRITER).queryParam("limit", 1);
            var page =
                    (next.isEmpty() ? request : request.queryParam("after", next))
                            .get("/manage/v1/documents?stage=FIRST_REVIEW")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            seen.addAll(page.getList("items.id"));
            assertThat(page.getList("items")).hasSize(1);
            next = page.getString("next");
        }
        assertThat(seen).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void aTopicIsAddedOnceAndByEditorsOnly() {
        var slug = Newsroom.slug("topic");
        var body = "{\"slug\":\"%s\",\"zh\":\"救护\",\"en\":\"First aid\"}".formatted(slug);
        Newsroom.as(Newsroom.WRITER)
                .body(body)
                .post("/manage/v1/topics")
                .then()
                .statusCode(200)
                .body("topics.slug", hasItem(slug));
        Newsroom.as(Newsroom.WRITER).body(body).post("/manage/v1/topics").then().statusCode(400);
        Newsroom.account("topic-supervisor", Role.SUPERVISOR);
        Newsroom.as("topic-supervisor").body(body).post("/manage/v1/topics").then().statusCode(403);
        Newsroom.as("topic-supervisor").get("/manage/v1/topics").then().statusCode(200);
    }

    @Test
    @Covers("PRV-06")
    void warningsStandWithAReasonThatReviewersRead() {
        var slug = Newsroom.slug("warned");
        var id =
                Newsroom.draft(
                        slug, Newsroom.article("来信").replace("正文。", "来信请寄 office@example.org。"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("warnings-need-reason"))
                .body("findings.rule", hasItem("PRV-06"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1,\"reason\":\"这是本会公开的邮箱。\"}")
                .then()
                .statusCode(200);
        Newsroom.as(Newsroom.FIRST)
                .get(DOCUMENTS + id + "/edition")
                .then()
                .body("findings.rule", hasItem("PRV-06"))
                .body("reasons.reason", equalTo(List.of("这是本会公开的邮箱。")));
        for (var level : List.of("FIRST", "SECOND", "FINAL")) {
            var login = "newsroom-" + level.toLowerCase(Locale.ROOT);
            Newsroom.sign(login, id, level).then().statusCode(200);
        }
        Newsroom.post(Newsroom.FINAL, id, "publish", "{\"reason\":\"\"}")
                .then()
                .statusCode(200)
                .body("document.publicState", equalTo("LIVE"));
    }

    @Test
    void publishingTakesNoBodyOrOneOfJson() {
        var id = Newsroom.draft(Newsroom.slug("bodies"), Newsroom.article("发布"));
        Newsroom.approve(id);
        Newsroom.as(Newsroom.FINAL)
                .contentType("text/plain")
                .body("now")
                .post(DOCUMENTS + id + "/publish")
                .then()
                .statusCode(415);
        Newsroom.post(Newsroom.FINAL, id, "publish", "{\"at\":1}")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-json"));
        given().header("Authorization", "Bearer " + Newsroom.token(Newsroom.FINAL))
                .post(DOCUMENTS + id + "/publish")
                .then()
                .statusCode(200);
    }
}
