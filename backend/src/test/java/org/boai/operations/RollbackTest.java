package org.boai.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.boai.audit.AuditEvent;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** An earlier release of the site is read again, by the launcher. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class RollbackTest {
    private static final int GONE = 410;

    @Test
    @Covers("PUB-11")
    void whatWasWithdrawnSinceIsGoneAndWhatWasPublishedSinceIsThere() {
        var withdrawnSlug = Newsroom.slug("rolled-back");
        var withdrawn = Newsroom.published(withdrawnSlug, Newsroom.article("退回前撤下的"));
        awaitStatus(withdrawnSlug, 200);
        rebuild();
        var before = current();
        rebuild();
        Newsroom.withdraw(withdrawn, "有误");
        var publishedSlug = Newsroom.slug("rolled-back");
        Newsroom.published(publishedSlug, Newsroom.article("退回前发布的"));
        awaitStatus(publishedSlug, 200);

        operate("rollback", "{}").statusCode(200).body("number", equalTo(before));

        assertThat(current()).isEqualTo(before);
        awaitStatus(withdrawnSlug, GONE);
        awaitStatus(publishedSlug, 200);
        operate("verify", "").body("differing", equalTo(List.of()));
        long recorded =
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEvent.count("action", "site-rollback"));
        assertThat(recorded).isPositive();
    }

    @Test
    void aReleaseThatIsNotKeptIsRefused() {
        for (var number : List.of("0", "-1", "999999", Integer.toString(current()))) {
            operate("rollback", "{\"number\":%s}".formatted(number))
                    .statusCode(404)
                    .body("code", equalTo("not-found"))
                    .body("detail", containsString(number));
        }
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        for (var body :
                List.of("{\"number\":\"x\"}", "{\"number\":1.5}", "{\"n\":1}", "[]", "null", "{")) {
            operate("rollback", body).statusCode(400);
        }
    }

    private static int current() {
        List<Map<String, Object>> releases =
                operate("releases", "").statusCode(200).extract().path("releases");
        var current = releases.stream().filter(one -> one.get("current").equals(true)).toList();
        assertThat(current).hasSize(1);
        assertThat((Integer) current.getFirst().get("pages")).isPositive();
        return (Integer) current.getFirst().get("number");
    }

    private static void rebuild() {
        given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .post("/operations/rebuild/site")
                .then()
                .statusCode(200)
                .body(containsString("done"));
    }

    private static void awaitStatus(String slug, int status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/articles/" + slug + "/").then().statusCode(status));
    }

    private static ValidatableResponse operate(String act, String body) {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json")
                .body(body)
                .post("/operations/site/" + act)
                .then();
    }
}
