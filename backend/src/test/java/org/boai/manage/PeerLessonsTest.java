package org.boai.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.people.ManageAccounts;
import org.boai.people.People;
import org.boai.people.Sessions;
import org.boai.people.SignIn;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.SignedIn;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** One test for each lesson that a published weakness of a comparable product teaches. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PeerLessonsTest {
    private static final List<String> HOSTILE =
            List.of(
                    "'",
                    "';select pg_sleep(5)--",
                    "slug:[a' or 1=1]",
                    "1) union select password_hash from person--",
                    "$(7)",
                    "\\",
                    "心\u202e",
                    "%",
                    "\uD83D\uDE00".repeat(40));

    @Inject ManageAccounts accounts;
    @Inject People people;
    @Inject SignIn signIn;
    @Inject Sessions sessions;

    private Actor person(String login, Role role) {
        Newsroom.account(login, role);
        return people.named(login);
    }

    /** CVE-2026-26980 (Ghost): a filter of the public API became SQL. */
    @Test
    void aFilterNeverBecomesSql() {
        for (var text : HOSTILE) {
            for (var name :
                    List.of("topic", "fields", "after", "from", "limit", "lang", "filter")) {
                given().queryParam(name, text)
                        .get("/api/v1/articles")
                        .then()
                        .statusCode(400)
                        .body("field", equalTo(name));
            }
        }
    }

    /** CVE-2026-27886 (Strapi): a parameter that nobody knew reached the query. */
    @Test
    void aParameterThatNobodyKnowsIsRefusedEverywhere() {
        for (var path : List.of("/api/v1/articles", "/api/v1/articles/any", "/api/v1/pages")) {
            given().queryParam("where[createdBy][passwordHash]", "a")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-parameter"));
        }
        var id = Newsroom.draft(Newsroom.slug("known"), Newsroom.article("甲"));
        for (var path : List.of("", "/" + id, "/" + id + "/history", "/" + id + "/edition")) {
            Newsroom.as(Newsroom.WRITER)
                    .queryParam("where", "a")
                    .get("/manage/v1/documents" + path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-parameter"));
        }
    }

    /** CVE-2023-34235 (Strapi): a prefix of a table alias leaked a password hash. */
    @Test
    void aFieldIsOneOfAClosedSet() {
        for (var field :
                List.of("t1.password_hash", "author.passwordHash", "page.body", "content.*", "*")) {
            given().queryParam("fields", field)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("fields"));
        }
    }

    /** CVE-2026-9082 (Drupal): SQL injection on PostgreSQL only, so it is tested on PostgreSQL. */
    @Test
    void hostileTextInAnAddressIsNotFoundAndNotAFault() {
        for (var text : HOSTILE) {
            given().pathParam("slug", text).get("/api/v1/articles/{slug}").then().statusCode(404);
        }
    }

    /** CVE-2026-8054 (dotCMS): one route had no check of who asks. */
    @Test
    void noRouteOfTheManagementApiAnswersWithoutAToken() {
        var document = "/manage/v1/documents/" + UUID.randomUUID();
        for (var path : List.of("/manage/v1/documents", "/manage/v1/topics", document)) {
            given().get(path).then().statusCode(401);
        }
        given().get(document + "/history").then().statusCode(401);
        given().get(document + "/edition").then().statusCode(401);
        for (var act :
                List.of(
                        "submit",
                        "sign-off",
                        "send-back",
                        "take-back",
                        "publish",
                        "schedule",
                        "cancel-schedule",
                        "withdraw",
                        "republish")) {
            given().contentType("application/json")
                    .body("{}")
                    .post(document + "/" + act)
                    .then()
                    .statusCode(401);
        }
    }

    /** CVE-2026-22706 (Strapi): a new password left older ways in open. */
    @Test
    void aNewPasswordEndsSessionsAndTokens() {
        var actor = person("lesson-password", Role.WRITER);
        var session =
                SignedIn.of(signIn.with("lesson-password", "correct horse 7 battery", "127.0.0.9"));
        Newsroom.as("lesson-password").get("/manage/v1/topics").then().statusCode(200);
        accounts.changePassword(actor, "correct horse 7 battery", "another long 8 sentence");
        assertThat(sessions.find(session)).isEmpty();
        Newsroom.as("lesson-password").get("/manage/v1/topics").then().statusCode(401);
    }

    /** CVE-2025-4643 (Payload): a session went on after sign-out. */
    @Test
    void aSessionEndsAtSignOut() {
        person("lesson-sign-out", Role.WRITER);
        var session =
                SignedIn.of(signIn.with("lesson-sign-out", "correct horse 7 battery", "127.0.0.9"));
        assertThat(sessions.find(session)).isPresent();
        sessions.end(session);
        assertThat(sessions.find(session)).isEmpty();
    }

    /** CVE-2026-25574 (Payload): ids could be guessed, and two tables of users were mixed up. */
    @Test
    void idsCannotBeGuessed() {
        var id = Newsroom.draft(Newsroom.slug("guess"), Newsroom.article("甲"));
        assertThat(UUID.fromString(id).version()).isEqualTo(4);
    }

    /** CVE-2026-25517 (Wagtail): what shows a draft by the side did not ask who looks. */
    @Test
    void sideViewsOfADraftAskWhoLooks() {
        var id = Newsroom.draft(Newsroom.slug("side"), Newsroom.article("甲"));
        Newsroom.post(Newsroom.WRITER, id, "submit", "{\"revision\":1}").then().statusCode(200);
        person("lesson-concerns", Role.CONCERNS);
        for (var view : List.of("", "/edition", "/history")) {
            Newsroom.as("lesson-concerns")
                    .get("/manage/v1/documents/" + id + view)
                    .then()
                    .statusCode(403);
        }
    }

    /** CVE-2025-70886 (Halo): an unbounded body of a public write took the server down. */
    @Test
    void thePublicApiTakesNoWrites() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            given().contentType("application/json")
                    .body("{}")
                    .request(method, "/api/v1/articles")
                    .then()
                    .statusCode(405);
        }
    }

    /** halo#10064: a client could set what only the server may set. */
    @Test
    void whatTheServerOwnsIsNotTakenFromABody() {
        var slug = Newsroom.slug("owned");
        var id = Newsroom.draft(slug, Newsroom.article("甲"));
        Newsroom.as(Newsroom.WRITER)
                .body(
                        """
                        {"revision":1,"slug":"%s","content":%s,"publicState":"LIVE","stage":"APPROVED"}
                        """
                                .formatted(slug, Newsroom.article("乙")))
                .put("/manage/v1/documents/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-json"));
        Newsroom.as(Newsroom.WRITER)
                .get("/manage/v1/documents/" + id)
                .then()
                .body("revision", equalTo(1))
                .body("content.title", equalTo("甲"));
    }

    /** CVE-2026-35441 (Directus): one request asked for the same costly thing many times. */
    @Test
    void oneRequestCostsOnePage() {
        for (var path : List.of("/graphql", "/api/graphql", "/api/v1/graphql")) {
            assertThat(given().get(path).statusCode()).isEqualTo(404);
        }
        given().queryParam("limit", 101).get("/api/v1/articles").then().statusCode(400);
        var many = "content.title,".repeat(60) + "content.title";
        given().queryParam("fields", many).get("/api/v1/articles").then().statusCode(200);
    }
}
