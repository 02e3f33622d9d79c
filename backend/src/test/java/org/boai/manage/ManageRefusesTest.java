package org.boai.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageRefusesTest {
    private static final String DOCUMENTS = "/manage/v1/documents";

    private static String started(String member) {
        return """
        {"kind":"article","lang":"zh-CN","slug":"%s",%s"content":{"type":"article","title":"甲"}}
        """
                .formatted(Newsroom.slug("refused"), member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"4b1c2c1e-6c0b-4b6e-9d0f-0d6a1f1f3a52\",",
                "\"stage\":\"APPROVED\",",
                "\"publicState\":\"LIVE\",",
                "\"createdBy\":\"x\",",
                "\"version\":1,",
                "\"kind\":\"page\",",
                "\"contentId\":\"no-uuid\",",
                "\"contentId\":7,"
            })
    void aMemberThatTheServerOwnsOrThatIsRepeatedOrWrongIsRefused(String member) throws Throwable {
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .body(started(member))
                            .post(DOCUMENTS)
                            .then()
                            .statusCode(400)
                            .contentType("application/problem+json")
                            .body("code", equalTo("invalid-json"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}",
                "{\"revision\":null}",
                "{\"revision\":\"1\"}",
                "{\"revision\":1.5}",
                "{\"revision\":99999999999999999999}",
                "{\"revision\":1}{}",
                "{\"revision\":1,\"revision\":1}",
                "{\"revision\":1,\"stage\":\"APPROVED\"}",
                "\u0000",
                "<submit/>"
            })
    void aBodyThatIsNotAsDescribedIsRefused(String body) throws Throwable {
        var id = Newsroom.draft(Newsroom.slug("bad"), Newsroom.article("甲"));
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .body(body)
                            .post(DOCUMENTS + "/" + id + "/submit")
                            .then()
                            .statusCode(400)
                            .contentType("application/problem+json")
                            .body("code", anyOf(is("invalid-json"), is("invalid-input")));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"nosuch\",\"title\":\"甲\"}",
                "{\"title\":\"甲\"}",
                "{\"type\":\"page\",\"title\":\"甲\"}",
                "{\"type\":\"article\",\"title\":5}",
                "{\"type\":\"article\",\"title\":\"甲\",\"passwordHash\":\"x\"}",
                "{\"type\":\"article\",\"title\":\"甲\",\"topics\":[\"NOT A SLUG\"]}",
                "{\"type\":\"article\",\"title\":\"甲\",\"topics\":[\"no-such-topic\"]}",
                "{\"type\":\"article\",\"title\":\"甲\",\"body\":[{\"type\":\"script\"}]}",
                "{\"type\":\"article\",\"title\":\"甲\",\"body\":[null]}",
                "{\"type\":\"article\",\"title\":\"甲\",\"source\":{\"name\":\"a\",\"publishedOn\":99999999999999}}",
                "{\"type\":\"article\",\"title\":\"\\u0000\"}"
            })
    void aContentThatCannotBeReadIsRefused(String content) throws Throwable {
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .body(
                                    """
                            {"kind":"article","lang":"zh-CN","slug":"%s","content":%s}
                            """
                                            .formatted(Newsroom.slug("unread"), content))
                            .post(DOCUMENTS)
                            .then()
                            .statusCode(400)
                            .contentType("application/problem+json");
                });
    }

    @Test
    void aBodyThatIsNestedTooDeeplyIsRefused() throws Throwable {
        var deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER).body(deep).post(DOCUMENTS).then().statusCode(400);
                });
    }

    @Test
    void aBodyOfMoreThanTwoMegabytesIsRefused() throws Throwable {
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .body("{\"kind\":\"" + "a".repeat(3 << 20) + "\"}")
                            .post(DOCUMENTS)
                            .then()
                            .statusCode(413)
                            .contentType("application/problem+json");
                });
    }

    @Test
    void anotherMediaTypeIsRefused() throws Throwable {
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .contentType("text/plain")
                            .body("{}")
                            .post(DOCUMENTS)
                            .then()
                            .statusCode(415)
                            .contentType("application/problem+json");
                });
    }

    @Test
    void whatOthersWillReadHidesNoCharacters() throws Throwable {
        var slug = Newsroom.slug("hidden");
        var id = Newsroom.draft(slug, Newsroom.article("甲"));
        Stored.stays(
                () -> {
                    Newsroom.as(Newsroom.WRITER)
                            .body(
                                    """
                            {"revision":1,"slug":"%s","changeNote":"改\\u202e了","content":%s}
                            """
                                            .formatted(slug, Newsroom.article("甲")))
                            .put(DOCUMENTS + "/" + id)
                            .then()
                            .statusCode(400)
                            .body("field", is("changeNote"));
                    Newsroom.as(Newsroom.WRITER)
                            .body(
                                    "{\"slug\":\"%s\",\"zh\":\"题\\u200b\",\"en\":\"T\"}"
                                            .formatted(slug))
                            .post("/manage/v1/topics")
                            .then()
                            .statusCode(400)
                            .body("field", is("zh"));
                    for (var act : List.of("send-back", "withdraw")) {
                        Newsroom.post(Newsroom.FINAL, id, act, "{\"reason\":\"错\\u200b字\"}")
                                .then()
                                .statusCode(400)
                                .body("field", is("reason"));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "'%20or%201=1", "%00", "%F0%9F%98%80", "not-a-uuid"})
    void anIdThatIsNoUuidIsRefused(String id) {
        var answer =
                Newsroom.as(Newsroom.WRITER)
                        .urlEncodingEnabled(false)
                        .get(DOCUMENTS + "/" + id.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aDocumentThatIsNotThereIsNotFound() {
        var path = DOCUMENTS + "/00000000-0000-4000-8000-000000000000";
        Newsroom.as(Newsroom.WRITER).get(path).then().statusCode(404);
        Newsroom.as(Newsroom.WRITER).get(path + "/edition").then().statusCode(404);
        Newsroom.as(Newsroom.WRITER).get(path + "/history").then().statusCode(404);
        Newsroom.as(Newsroom.FINAL).post(path + "/publish").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "kind,nosuch",
        "kind,ARTICLE",
        "stage,writing",
        "limit,0",
        "limit,1000",
        "after,x",
        "q,x",
        "sort,updatedAt"
    })
    void aBadParameterIsRefusedByName(String name, String value) {
        Newsroom.as(Newsroom.WRITER)
                .queryParam(name, value)
                .get(DOCUMENTS)
                .then()
                .statusCode(400)
                .body("field", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"tomorrow\"}",
                "{\"at\":\"2026-05-08T09:00:00\"}",
                "{\"at\":1778200000}",
                "{\"at\":\"+999999999-12-31T23:59:59+08:00\"}"
            })
    void aTimeThatIsNoTimeIsRefused(String body) throws Throwable {
        var id = Newsroom.draft(Newsroom.slug("time"), Newsroom.article("甲"));
        Newsroom.approve(id);
        Stored.stays(
                () -> {
                    Newsroom.post(Newsroom.FINAL, id, "schedule", body).then().statusCode(400);
                });
    }

    @Test
    void anAddressIsNotTakenTwiceNotEvenAtTheSameTime() throws InterruptedException {
        var slug = Newsroom.slug("race");
        var body =
                """
                {"kind":"article","lang":"zh-CN","slug":"%s","content":%s}
                """
                        .formatted(slug, Newsroom.article("甲"));
        Newsroom.as(Newsroom.WRITER);
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(
                    Thread.startVirtualThread(
                            () ->
                                    statuses.add(
                                            given().header(
                                                            "Authorization",
                                                            "Bearer "
                                                                    + Newsroom.token(
                                                                            Newsroom.WRITER))
                                                    .contentType("application/json")
                                                    .body(body)
                                                    .post(DOCUMENTS)
                                                    .statusCode())));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
}
