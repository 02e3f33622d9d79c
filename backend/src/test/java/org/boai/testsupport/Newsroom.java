package org.boai.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.boai.document.Slug;
import org.boai.editing.Topics;
import org.boai.people.ApiTokens;
import org.boai.people.ManageAccounts;
import org.boai.people.People;
import org.boai.workflow.Role;

/** A writer, three reviewers and others, who work through the management API. */
public final class Newsroom {
    public static final String WRITER = "newsroom-writer";
    public static final String FIRST = "newsroom-first";
    public static final String SECOND = "newsroom-second";
    public static final String FINAL = "newsroom-final";

    private static final ConcurrentHashMap<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Newsroom() {}

    /** A slug that no other test uses. */
    public static String slug(String start) {
        return start + "-" + System.nanoTime() + "-" + NUMBER.incrementAndGet();
    }

    /** An article of this title that no check blocks. */
    public static String article(String title, String... topics) {
        var filed = Arrays.stream(topics).map(t -> '"' + t + '"').collect(Collectors.joining(","));
        return """
        {"type":"article","title":"%s","summary":"摘要：%s","topics":[%s],"byline":"周晓禾",
         "source":{"name":"青禾县红十字会"},
         "body":[{"type":"paragraph","text":[{"text":"正文。"}]}]}
        """
                .formatted(title, title, filed);
    }

    /** Makes the account when there is none yet. */
    public static void account(String login, Role... roles) {
        if (!CDI.current().select(People.class).get().exists(login)) {
            CDI.current()
                    .select(ManageAccounts.class)
                    .get()
                    .createFromCommandLine(
                            new ManageAccounts.NewAccount(
                                    login, "名-" + login, "correct horse 7 battery", Set.of(roles)));
        }
    }

    public static String token(String login) {
        return TOKENS.computeIfAbsent(
                login,
                one -> CDI.current().select(ApiTokens.class).get().issueFor(one).secret().text());
    }

    public static void topic(String slug, String zh, String en) {
        CDI.current().select(Topics.class).get().add(new Slug(slug), zh, en);
    }

    /** A topic that no other test files under. */
    public static String freshTopic() {
        var slug = slug("topic");
        topic(slug, "主题" + slug, "Topic " + slug);
        return slug;
    }

    /** A request in the name of one of the newsroom. */
    public static RequestSpecification as(String login) {
        account(WRITER, Role.WRITER);
        account(FIRST, Role.FIRST_REVIEWER);
        account(SECOND, Role.SECOND_REVIEWER);
        account(FINAL, Role.FINAL_REVIEWER);
        return given().header("Authorization", "Bearer " + token(login))
                .contentType("application/json");
    }

    public static Response post(String login, String id, String act, String body) {
        var request = as(login);
        return (body.isEmpty() ? request : request.body(body))
                .post("/manage/v1/documents/" + id + "/" + act);
    }

    /** A fresh article in writing; answers its id. */
    public static String draft(String slug, String content) {
        return as(WRITER)
                .body(
                        """
                        {"kind":"article","lang":"zh-CN","slug":"%s","content":%s}
                        """
                                .formatted(slug, content))
                .post("/manage/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("document.id");
    }

    /** Submits it and has it signed by the three. */
    public static void approve(String id) {
        long revision =
                as(WRITER)
                        .get("/manage/v1/documents/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("revision");
        post(WRITER, id, "submit", "{\"revision\":%d}".formatted(revision)).then().statusCode(200);
        sign(FIRST, id, "FIRST").then().statusCode(200);
        sign(SECOND, id, "SECOND").then().statusCode(200);
        sign(FINAL, id, "FINAL").then().statusCode(200);
    }

    /** Signs one level of what is under review. */
    public static Response sign(String login, String id, String level) {
        String hash =
                as(login)
                        .get("/manage/v1/documents/" + id + "/edition")
                        .then()
                        .extract()
                        .path("hash");
        return post(
                login,
                id,
                "sign-off",
                """
                {"level":"%s","hash":"%s","ticks":{"contentReviewed":true,"proofread":true,
                 "secrecyChecked":true,"privacyChecked":true}}
                """
                        .formatted(level, hash));
    }

    /** A live article; answers its id. */
    public static String published(String slug, String content) {
        var id = draft(slug, content);
        approve(id);
        post(FINAL, id, "publish", "").then().statusCode(200);
        return id;
    }

    public static void withdraw(String id, String reason) {
        post(FINAL, id, "withdraw", "{\"reason\":\"%s\"}".formatted(reason)).then().statusCode(200);
    }
}
