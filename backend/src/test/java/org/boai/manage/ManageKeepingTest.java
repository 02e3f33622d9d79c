package org.boai.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageKeepingTest {
    private static final String DOCUMENTS = "/manage/v1/documents/";

    private static String draft() {
        return Newsroom.draft(Newsroom.slug("keep"), Newsroom.article("甲"));
    }

    private static ValidatableResponse post(String id, String act, String body) {
        return Newsroom.post(Newsroom.WRITER, id, act, body).then();
    }

    private static ValidatableResponse get(String id, String what) {
        return Newsroom.as(Newsroom.WRITER).get(DOCUMENTS + id + "/" + what).then();
    }

    @Test
    void aVersionIsKeptReadAndBroughtBack() {
        var id = draft();
        post(id, "editions", "{\"revision\":1}")
                .statusCode(200)
                .body("number", equalTo(1))
                .body("content.title", equalTo("甲"));
        var slug = Newsroom.slug("kept");
        Newsroom.as(Newsroom.WRITER)
                .body(
                        "{\"revision\":1,\"slug\":\"%s\",\"content\":%s}"
                                .formatted(slug, Newsroom.article("乙")))
                .put(DOCUMENTS + id)
                .then()
                .statusCode(200);
        post(id, "editions/1/restore", "{\"revision\":1}").statusCode(409);
        post(id, "editions/1/restore", "{\"revision\":2,\"changeNote\":\"改回\"}")
                .statusCode(200)
                .body("content.title", equalTo("甲"))
                .body("changeNote", equalTo("改回"));
        get(id, "editions/1").statusCode(200).body("content.title", equalTo("甲"));
        get(id, "editions/2").statusCode(200).body("content.title", equalTo("乙"));
        get(id, "editions/9").statusCode(404).body("code", equalTo("not-found"));
        get(id, "editions/x").statusCode(404);
    }

    @Test
    void editionsAreListedNewestFirstAndPaged() {
        var id = draft();
        post(id, "editions", "{\"revision\":1}").statusCode(200);
        Newsroom.approve(id);
        var next =
                get(id, "editions?limit=1")
                        .statusCode(200)
                        .body("items.number", equalTo(List.of(2)))
                        .body("items.reason", equalTo(List.of("SUBMITTED")))
                        .body("items.underReview", equalTo(List.of(true)))
                        .extract()
                        .path("next");
        get(id, "editions?limit=1&after=" + next)
                .body("items.number", equalTo(List.of(1)))
                .body("items[0].author", equalTo("名-" + Newsroom.WRITER))
                .body("next", nullValue());
        get(id, "editions?after=x").statusCode(400).body("code", equalTo("invalid-input"));
        get(id, "editions?page=1").statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aCommentIsMadeAnsweredResolvedAndOpenedAgain() {
        var id = draft();
        String comment =
                post(
                                id,
                                "comments",
                                "{\"revision\":1,\"field\":\"body\",\"at\":0,\"text\":\"再想想\"}")
                        .statusCode(200)
                        .body("comments[0].field", equalTo("body"))
                        .body("comments[0].at", equalTo(0))
                        .body("comments[0].resolved", nullValue())
                        .extract()
                        .path("comments[0].id");
        post(id, "comments/" + comment + "/answer", "{\"text\":\"好\"}")
                .body("comments[0].remarks.text", equalTo(List.of("再想想", "好")));
        post(id, "comments/" + comment + "/resolve", "")
                .body("comments[0].resolved.by", equalTo("名-" + Newsroom.WRITER));
        post(id, "comments/" + comment + "/resolve", "").statusCode(409);
        post(id, "comments/" + comment + "/reopen", "")
                .statusCode(200)
                .body("comments[0].resolved", nullValue());
        get(id, "comments").statusCode(200).body("comments.size()", equalTo(1));
        post(draft(), "comments/" + comment + "/answer", "{\"text\":\"好\"}").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"revision\":1,\"field\":\"body\",\"at\":99,\"text\":\"a\"}",
                "{\"revision\":1,\"field\":\"nosuch\",\"text\":\"a\"}",
                "{\"revision\":1,\"field\":\"title\",\"text\":\"\"}",
                "{\"revision\":1,\"field\":\"title\"}"
            })
    void aCommentThatStandsNowhereOrSaysNothingIsRefused(String body) {
        post(draft(), "comments", body).statusCode(400);
    }

    @Test
    void aDocumentIsPutAwayTakenOutAndCopied() {
        var id = draft();
        post(id, "trash", "").statusCode(200).body("document.trashedAt", notNullValue());
        Newsroom.as(Newsroom.WRITER)
                .get("/manage/v1/trash")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        post(id, "submit", "{\"revision\":1}").statusCode(409);
        post(id, "untrash", "").statusCode(200).body("document.trashedAt", nullValue());
        var location = post(id, "duplicate", "").statusCode(201).extract().header("Location");
        Newsroom.as(Newsroom.WRITER)
                .get(URI.create(location).getPath())
                .then()
                .statusCode(200)
                .body("document.title", equalTo("甲（副本）"));
    }

    @Test
    void whereADocumentIsUsedIsTold() {
        var used = draft();
        var content = get(used, "").extract().path("contentId");
        var user =
                Newsroom.draft(
                        Newsroom.slug("user"),
                        """
                        {"type":"article","title":"引用","body":[{"type":"embed","document":"%s"}]}
                        """
                                .formatted(content));
        get(used, "uses")
                .statusCode(200)
                .body("uses.document", equalTo(List.of(user)))
                .body("uses.draft", equalTo(List.of(true)));
    }

    @Test
    void aPreviewIsSharedForSomeDaysAndTakenBack() {
        var id = draft();
        String url =
                post(id, "preview-links", "{\"days\":3}")
                        .statusCode(200)
                        .body("edition", equalTo(1))
                        .extract()
                        .path("url");
        var path = URI.create(url).getPath();
        given().get(path).then().statusCode(200);
        String link =
                get(id, "preview-links")
                        .body("links[0].open", equalTo(true))
                        .extract()
                        .path("links[0].id");
        post(id, "preview-links/" + link + "/revoke", "")
                .statusCode(200)
                .body("links[0].open", equalTo(false));
        assertThat(given().get(path).statusCode()).isEqualTo(410);
        post(id, "preview-links", "{\"days\":31}").statusCode(400);
        post(id, "preview-links/none/revoke", "").statusCode(404);
    }

    @Test
    void careIsTakenOfWhatIsSensitiveOrUrgent() {
        var id = draft();
        post(id, "sensitive", "{\"office\":\"PUBLICITY\",\"reference\":\"宣函〔2026〕7号\"}")
                .statusCode(200)
                .body("document.sensitive", equalTo(true));
        post(id, "sensitive", "{\"office\":\"NOBODY\"}").statusCode(400);
        post(id, "not-sensitive", "").statusCode(403);
        Newsroom.post(Newsroom.FINAL, id, "not-sensitive", "")
                .then()
                .body("document.sensitive", equalTo(false));
        Newsroom.post(Newsroom.FINAL, id, "urgent", "{\"because\":\"险情\"}")
                .then()
                .statusCode(200)
                .body("document.urgentSince", notNullValue());
        Newsroom.approve(id);
        Newsroom.post(Newsroom.FINAL, id, "publish", "").then().statusCode(200);
        Newsroom.post(Newsroom.FIRST, id, "reread", "{\"edition\":1,\"finding\":\"SOUND\"}")
                .then()
                .statusCode(200);
        Newsroom.post(Newsroom.FIRST, id, "reread", "{\"edition\":1,\"finding\":\"SOUND\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Newsroom.account("keeping-supervisor", Role.SUPERVISOR);
        var id = draft();
        for (var act : List.of("trash", "duplicate")) {
            Newsroom.post("keeping-supervisor", id, act, "").then().statusCode(403);
        }
        Newsroom.post("keeping-supervisor", id, "editions", "{\"revision\":1}")
                .then()
                .statusCode(403);
        get(id, "editions").body("items.size()", equalTo(0));
    }
}
