package org.boai.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.people.ManageAccounts;
import org.boai.people.Secret;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeskSecurityTest {
    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{frame.csrf}";

    @Inject World world;
    @Inject Drafts drafts;
    @Inject ManageAccounts accounts;
    @Inject DeskSessions sessions;

    @Test
    void aCopiedCookieIsWorthNothingAfterSigningOut() {
        var person = world.person("leaver", Role.WRITER);
        var copied = sessions.cookie(person);
        sessions.with(copied).get("/admin/").then().statusCode(200);

        sessions.as(person).post("/admin/sign-out").then().statusCode(303);

        assertEnded(copied);
    }

    @Test
    void aCopiedCookieIsWorthNothingAfterAChangeOfRoles() {
        var person = world.person("promoted", Role.WRITER);
        var copied = sessions.cookie(person);

        accounts.changeRoles(world.admin(), "promoted", Set.of(Role.FIRST_REVIEWER));

        assertEnded(copied);
    }

    @Test
    void aCopiedCookieIsWorthNothingAfterAChangeOfPassword() {
        var person = world.person("forgetful", Role.WRITER);
        var copied = sessions.cookie(person);

        sessions.as(person)
                .formParam("old", World.PASSWORD)
                .formParam("wanted", "another long sentence of the tests")
                .formParam("again", "another long sentence of the tests")
                .post("/admin/password")
                .then()
                .statusCode(303);

        assertEnded(copied);
    }

    @Test
    void aCopiedCookieIsWorthNothingOnceTheAccountIsEnded() {
        var copied = sessions.cookie(world.person("retired", Role.WRITER));

        sessions.as(world.admin())
                .post("/admin/accounts/retired/deactivate")
                .then()
                .statusCode(303);

        assertEnded(copied);
    }

    @Test
    void aChangeWithoutTheTokenOfTheSessionChangesNothing() {
        var id = world.draft(Samples.article());
        var cookie = sessions.cookie(world.writer());

        for (var token : List.of("", "csrf=wrong")) {
            sessions.with(cookie)
                    .contentType("application/x-www-form-urlencoded")
                    .body(token)
                    .post("/admin/documents/" + id + "/take-back")
                    .then()
                    .statusCode(403);
            form(sessions.with(cookie), id, "被改的标题")
                    .post("/admin/documents/" + id + "/edit")
                    .then()
                    .statusCode(403);
        }

        assertThat(drafts.get(id).content()).isEqualTo(world.stored(Samples.article()));
    }

    @Test
    void aSignInFormOfAnotherSiteIsRefused() {
        world.person("visitor", Role.WRITER);

        given().header("Origin", "https://evil.example")
                .formParam("login", "visitor")
                .formParam("password", World.PASSWORD)
                .post("/admin/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void aPasswordCannotBeGuessedForLong() {
        world.person("guessed", Role.WRITER);
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("guessed", "wrong password").post("/admin/sign-in").then().statusCode(401);
        }

        signIn("guessed", World.PASSWORD)
                .post("/admin/sign-in")
                .then()
                .statusCode(429)
                .body(containsString("失败次数过多"));
    }

    @Test
    void signingInLeadsOnlyToPagesOfTheDesk() {
        world.person("hurried", Role.WRITER);

        for (var next :
                List.of("https://evil.example/", "//evil.example", "/admin//evil", "/media")) {
            signIn("hurried", World.PASSWORD)
                    .formParam("next", next)
                    .post("/admin/sign-in")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/admin/"));
        }
    }

    @Test
    void hostileTextIsHarmlessOnEveryPage() {
        var id = world.draft(Samples.article(HOSTILE, Samples.paragraphs(HOSTILE)));
        var pages =
                List.of(
                        "/admin/",
                        "/admin/documents?title=%22%3E%3Cscript%3Ealert(1)",
                        "/admin/documents",
                        "/admin/documents/" + id,
                        "/admin/documents/" + id + "/edit");
        for (var page : pages) {
            var html =
                    sessions.as(world.writer())
                            .urlEncodingEnabled(false)
                            .get(page)
                            .then()
                            .statusCode(200)
                            .extract();
            assertThat(html.asString())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("&lt;script&gt;alert");
            assertThat(html.header("Content-Security-Policy")).contains("script-src 'self'");
            assertThat(html.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void onlyAPreviewMayStandInAFrameAndOnlyInOneOfOurs() {
        var document = "/admin/documents/" + world.draft(Samples.article());
        var preview = sessions.as(world.writer()).get(document + "/preview");
        assertThat(preview.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(preview.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(preview.asString()).containsOnlyOnce("预览：这一页还没有公开");
        var editor = sessions.as(world.writer()).get(document + "/edit");
        assertThat(editor.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(editor.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void aStaleSaveIsRefusedAndBothTextsAreOnThePage() {
        var id = world.draft(Samples.article());
        world.change(
                id, Samples.article("先到的标题", Samples.paragraphs("先到的话。")), world.slug("stale"), "");

        form(sessions.as(world.writer()), id, "后到的标题")
                .post("/admin/documents/" + id + "/edit")
                .then()
                .statusCode(409)
                .body(containsString("先到的标题"))
                .body(containsString("后到的标题"))
                .body(containsString("先到的话。"));

        assertThat(drafts.get(id).content().title()).isEqualTo("先到的标题");
    }

    @Test
    void fieldsThatTheServerOwnsCannotBeSent() {
        var id = world.draft(Samples.article());

        form(sessions.as(world.writer()), id, "标题")
                .multiPart("/cover/asset/mediaType", "text/html")
                .post("/admin/documents/" + id + "/edit")
                .then()
                .statusCode(422);
        form(sessions.as(world.writer()), id, "标题")
                .multiPart("stage", "APPROVED")
                .post("/admin/documents/" + id + "/edit")
                .then()
                .statusCode(400);

        var draft = drafts.get(id);
        assertThat(draft.line().stage()).isEqualTo(DraftStage.WRITING);
        assertThat(draft.content().cover().asset())
                .isEqualTo(world.stored(Samples.article()).cover().asset());
    }

    @Test
    void savingFromTheFormWritesWhatWasTyped() {
        var id = world.draft(Samples.article());

        form(sessions.as(world.writer()), id, "新的标题")
                .multiPart(field("/body/0/type", "paragraph"))
                .multiPart(field("/body/0/text", "**很**重要\r\n第二行"))
                .post("/admin/documents/" + id + "/edit")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/edit?done=saved"));

        var saved = (Article) drafts.get(id).content();
        assertThat(saved.title()).isEqualTo("新的标题");
        assertThat(saved.body())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Span("很", List.of(Mark.STRONG), ""),
                                        Span.plain("重要\n第二行"))));
    }

    private RequestSpecification form(RequestSpecification request, DocumentId id, String title) {
        return request.contentType("multipart/form-data")
                .multiPart("do", "save")
                .multiPart("revision", "1")
                .multiPart("slug", drafts.get(id).line().address().slug().value())
                .multiPart("changeNote", "")
                .multiPart(field("/title", title));
    }

    private static MultiPartSpecification field(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }

    private RequestSpecification signIn(String login, String password) {
        return sessions.anonymous().formParam("login", login).formParam("password", password);
    }

    private void assertEnded(Secret cookie) {
        sessions.with(cookie)
                .get("/admin/documents")
                .then()
                .statusCode(303)
                .header("Location", containsString("/admin/sign-in?next="));
    }
}
