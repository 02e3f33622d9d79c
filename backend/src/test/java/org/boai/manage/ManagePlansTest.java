package org.boai.manage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManagePlansTest {
    private static final String BUNDLES = "/manage/v1/bundles";
    private static final OffsetDateTime SOON =
            OffsetDateTime.now().plusDays(3).truncatedTo(ChronoUnit.MINUTES);

    private static String approved() {
        var id = Newsroom.draft(Newsroom.slug("plan"), Newsroom.article("计划"));
        Newsroom.approve(id);
        return id;
    }

    private static String live() {
        return Newsroom.published(Newsroom.slug("live"), Newsroom.article("在线"));
    }

    private static String at(OffsetDateTime time) {
        return "{\"at\":\"%s\"}".formatted(time);
    }

    private static ValidatableResponse post(String id, String act, String body) {
        return Newsroom.post(Newsroom.FINAL, id, act, body).then();
    }

    private static ValidatableResponse plans() {
        return Newsroom.as(Newsroom.WRITER)
                .queryParam("from", SOON.minusDays(1).toString())
                .queryParam("to", SOON.plusDays(9).toString())
                .get("/manage/v1/plans")
                .then();
    }

    private static ValidatableResponse bundle(String bundle, String act, String body) {
        var request = Newsroom.as(Newsroom.FINAL);
        return (body.isEmpty() ? request : request.body(body))
                .post(BUNDLES + "/" + bundle + "/" + act)
                .then();
    }

    private static String newBundle() {
        return Newsroom.as(Newsroom.WRITER)
                .body("{\"title\":\"一包\"}")
                .post(BUNDLES)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void aPublicationIsPlannedMovedAndCancelled() {
        var id = approved();
        post(id, "schedule", at(SOON)).statusCode(200);
        plans().statusCode(200)
                .body("plans.id", hasItem(id))
                .body("plans.what", hasItem("PUBLISH"));
        post(id, "move-schedule", at(SOON.plusDays(1))).statusCode(200);
        post(id, "move-schedule", at(OffsetDateTime.now().minusDays(1))).statusCode(400);
        post(id, "move-schedule", "{\"at\":\"tomorrow\"}").statusCode(400);
        post(id, "cancel-schedule", "").body("document.scheduledAt", nullValue());
        plans().body("plans.id", not(hasItem(id)));
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawalIsPlannedMovedAndCancelled() {
        var id = live();
        var plan = "{\"at\":\"%s\",\"reason\":\"活动结束\"}".formatted(SOON);
        post(id, "expire", plan).statusCode(200).body("document.expiresAt", notNullValue());
        plans().body("plans.id", hasItem(id)).body("plans.what", hasItem("WITHDRAW"));
        post(id, "move-expiry", at(SOON.plusDays(2))).statusCode(200);
        post(id, "cancel-expiry", "").statusCode(200).body("document.expiresAt", nullValue());
        post(id, "expire", at(SOON)).statusCode(400).body("code", equalTo("invalid-json"));
    }

    @Test
    void theSpanOfPlansMustBeTold() {
        Newsroom.as(Newsroom.WRITER)
                .get("/manage/v1/plans?from=2026-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        for (var span :
                List.of(
                        "from=2026-01-01T00:00:00Z&to=2026-04-04T00:00:01Z",
                        "from=%2B300000-01-01T00:00:00Z&to=%2B300000-01-02T00:00:00Z",
                        "from=-9000-01-01T00:00:00Z&to=-9000-01-02T00:00:00Z")) {
            Newsroom.as(Newsroom.WRITER)
                    .urlEncodingEnabled(false)
                    .get("/manage/v1/plans?" + span)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"));
        }
    }

    @Test
    void aBundleIsPublishedAsOne() {
        var bundle = newBundle();
        var first = approved();
        var second = approved();
        for (var id : new String[] {first, second}) {
            bundle(bundle, "add", "{\"document\":\"%s\"}".formatted(id)).statusCode(200);
        }
        var third = approved();
        bundle(bundle, "add", "{\"document\":\"%s\"}".formatted(third)).statusCode(200);
        bundle(bundle, "remove", "{\"document\":\"%s\"}".formatted(third))
                .body("documents", hasItems(first, second))
                .body("documents.size()", equalTo(2));
        Newsroom.as(Newsroom.WRITER).get(BUNDLES).then().body("bundles.id", hasItem(bundle));
        bundle(bundle, "publish", "").statusCode(200).body("publishedAt", notNullValue());
        for (var id : new String[] {first, second}) {
            Newsroom.as(Newsroom.WRITER)
                    .get("/manage/v1/documents/" + id)
                    .then()
                    .body("document.publicState", equalTo("LIVE"));
        }
    }

    @Test
    void aBundleIsPlannedAndCancelledAndADraftHoldsItBack() {
        var bundle = newBundle();
        var draft = Newsroom.draft(Newsroom.slug("held"), Newsroom.article("未审"));
        bundle(bundle, "add", "{\"document\":\"%s\"}".formatted(approved())).statusCode(200);
        bundle(bundle, "schedule", at(SOON)).statusCode(200).body("scheduledAt", notNullValue());
        plans().body("plans.id", hasItem(bundle)).body("plans.what", hasItem("PUBLISH_BUNDLE"));
        bundle(bundle, "cancel", "").statusCode(200).body("scheduledAt", nullValue());
        bundle(bundle, "add", "{\"document\":\"%s\"}".formatted(draft)).statusCode(200);
        bundle(bundle, "publish", "").statusCode(409);
        Newsroom.as(Newsroom.WRITER)
                .get(BUNDLES + "/" + bundle)
                .then()
                .body("publishedAt", nullValue());
        Newsroom.as(Newsroom.WRITER).get(BUNDLES + "/none").then().statusCode(404);
    }
}
