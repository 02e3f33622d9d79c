package org.boai.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.boai.media.SampleFiles;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageSocietyTest {
    private static final String SUPERVISOR = "society-supervisor";

    @Inject Clock clock;

    private static ValidatableResponse get(String login, String path) {
        return Newsroom.as(login).get("/manage/v1/" + path).then();
    }

    private static ValidatableResponse post(String login, String path, String body) {
        RequestSpecification request = Newsroom.as(login);
        return (body.isEmpty() ? request : request.body(body)).post("/manage/v1/" + path).then();
    }

    @Test
    void aReviewerAppointsADeputyAndEndsIt() {
        var today = LocalDate.now(clock);
        var absence =
                "{\"absent\":\"%s\",\"deputy\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(Newsroom.SECOND, Newsroom.FIRST, today, today.plusDays(2));
        post(Newsroom.FIRST, "deputies", absence).statusCode(403);
        String id =
                post(Newsroom.SECOND, "deputies", absence)
                        .statusCode(200)
                        .body("deputies.deputy", hasItem("名-" + Newsroom.FIRST))
                        .extract()
                        .path(
                                "deputies.find { it.absent == '名-%s' }.id"
                                        .formatted(Newsroom.SECOND));
        post(Newsroom.SECOND, "deputies/" + id + "/end", "")
                .statusCode(200)
                .body("deputies.id", not(hasItem(id)));
        post(Newsroom.SECOND, "deputies/none/end", "").statusCode(404);
        post(Newsroom.SECOND, "deputies", "{\"absent\":\"x\",\"from\":\"2026-13-01\"}")
                .statusCode(400);
    }

    @Test
    @Covers("PUB-06")
    void theDictionaryIsKeptByFinalReviewers() {
        var word =
                "{\"text\":\"红十字会社\",\"severity\":\"BLOCK\",\"instead\":\"红十字会\",\"why\":\"错名\"}";
        post(Newsroom.WRITER, "words", word).statusCode(403);
        post(Newsroom.FINAL, "words", word)
                .statusCode(200)
                .body("words.text", hasItem("红十字会社"))
                .body("words.severity", everyItem(notNullValue()));
        get(Newsroom.WRITER, "words?holding=红十字会社").body("words.instead", hasItem("红十字会"));
        post(Newsroom.FINAL, "words/remove", "{\"text\":\"红十字会社\"}").statusCode(200);
        get(Newsroom.WRITER, "words?holding=红十字会社").body("words.size()", equalTo(0));
    }

    @Test
    void aTopicBecomesASection() {
        var slug = Newsroom.freshTopic();
        var wanted = "{\"zh\":\"救护\",\"en\":\"Aid\",\"position\":%s,\"section\":\"NONE\"}";
        post(Newsroom.FINAL, "topics/" + slug, wanted.formatted("7"))
                .statusCode(200)
                .body("topics.find { it.slug == '%s' }.position".formatted(slug), equalTo(7));
        post(Newsroom.FINAL, "topics/" + slug, wanted.formatted("-1")).statusCode(400);
        post(Newsroom.FINAL, "topics/" + slug, wanted.formatted("10000")).statusCode(400);
        post(Newsroom.FINAL, "topics/no-such", wanted.formatted("1")).statusCode(404);
        post(Newsroom.FINAL, "topics/No", wanted.formatted("1")).statusCode(400);
    }

    @Test
    void theHomePageIsComposedOfWhatIsLive() {
        var id = Newsroom.published(Newsroom.slug("lead"), Newsroom.article("头条"));
        var revision =
                get(Newsroom.FINAL, "home-page")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("revision");
        post(
                        Newsroom.FINAL,
                        "home-page",
                        "{\"revision\":%d,\"lead\":\"%s\"}".formatted(revision, id))
                .statusCode(200)
                .body("slots[0].document", equalTo(id))
                .body("slots[0].live", equalTo(true));
        post(Newsroom.FINAL, "home-page", "{\"revision\":%d}".formatted(revision)).statusCode(409);
        post(Newsroom.FINAL, "home-page", "{\"revision\":%d}".formatted(revision + 1))
                .statusCode(200)
                .body("slots.size()", equalTo(0));
        get(Newsroom.FINAL, "home-page?lang=fr").statusCode(400);
        get(Newsroom.WRITER, "home-page").statusCode(403);
    }

    @Test
    void aPersonReadsWhatTheyWereTold() {
        var id = Newsroom.draft(Newsroom.slug("told"), Newsroom.article("请看"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(200);
        var told = get(Newsroom.FIRST, "notifications?limit=1").statusCode(200);
        told.body("items[0].document", equalTo(id)).body("items[0].unread", equalTo(true));
        var last = told.extract().jsonPath().getLong("items[0].id");
        post(Newsroom.FIRST, "notifications/read", "{\"last\":%d}".formatted(last)).statusCode(204);
        get(Newsroom.FIRST, "notifications?limit=1").body("items[0].unread", equalTo(false));
        get(Newsroom.FIRST, "notifications?after=x").statusCode(400);
    }

    @Test
    void theAuditLogIsReadByPagesAndFilters() {
        Newsroom.account(SUPERVISOR, Role.SUPERVISOR);
        var id = Newsroom.published(Newsroom.slug("audited"), Newsroom.article("查"));
        var page =
                get(SUPERVISOR, "audit?limit=2&document=" + id)
                        .statusCode(200)
                        .body("items.document", everyItem(equalTo(id)))
                        .body("items[0].action", equalTo("publish"))
                        .extract()
                        .jsonPath();
        get(SUPERVISOR, "audit?limit=2&document=" + id + "&after=" + page.getString("next"))
                .body("items.place", not(hasItem(page.getInt("items[1].place"))));
        get(SUPERVISOR, "audit?action=create&person=" + Newsroom.WRITER + "&document=" + id)
                .body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("名-" + Newsroom.WRITER))
                .body("next", nullValue());
        get(SUPERVISOR, "audit?person=nobody-at-all").statusCode(404);
        get(SUPERVISOR, "audit?from=yesterday").statusCode(400);
    }

    @Test
    void draftsAreFoundByTheirWords() {
        var id = Newsroom.draft(Newsroom.slug("words"), Newsroom.article("蒲公英救护站"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                get(Newsroom.WRITER, "search?q=蒲公英救护站")
                                                        .extract()
                                                        .jsonPath()
                                                        .<String>getList("items.id"))
                                        .contains(id));
        get(Newsroom.WRITER, "search?q=").statusCode(400);
        get(Newsroom.WRITER, "documents?mine=true&title=蒲公英")
                .body("items.id", equalTo(List.of(id)));
        get(Newsroom.FINAL, "documents?mine=true&title=蒲公英").body("items.size()", equalTo(0));
        get(Newsroom.FINAL, "documents?mine=perhaps").statusCode(400);
    }

    @Test
    void filesAreListedReadAndDeletedWhenNothingUsesThem() {
        String sha =
                Newsroom.as(Newsroom.FINAL)
                        .contentType("multipart/form-data")
                        .multiPart("file", "picture.png", SampleFiles.png(40, 30))
                        .post("/manage/v1/media")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("sha256");
        get(Newsroom.WRITER, "media?limit=100").body("items.sha256", hasItem(sha));
        get(Newsroom.WRITER, "media/" + sha)
                .statusCode(200)
                .body("file.width", equalTo(40))
                .body("uses.size()", equalTo(0));
        post(Newsroom.FINAL, "media/" + sha + "/delete", "").statusCode(204);
        get(Newsroom.WRITER, "media/" + sha).statusCode(404);
    }

    @Test
    void howTheSiteIsIsTold() {
        get(Newsroom.WRITER, "site/links").statusCode(200).body("unwell", notNullValue());
        get(Newsroom.WRITER, "site/undelivered").statusCode(200).body("items", notNullValue());
        post(Newsroom.FINAL, "site/undelivered/999999999", "").statusCode(404);
        post(Newsroom.FINAL, "site/undelivered/x", "").statusCode(400);
    }
}
