package org.boai.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.boai.audit.AuditEvent;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.settings.SiteConfig;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class OperationsTest {
    @Inject SiteConfig site;

    private static RequestSpecification launcher() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json");
    }

    @Test
    void aTokenIsIssuedForAnActivePersonAndWorks() {
        Newsroom.account("ops-writer", Role.WRITER);
        String token =
                launcher()
                        .body("{\"user\":\"ops-writer\"}")
                        .post("/operations/token")
                        .then()
                        .statusCode(200)
                        .body("expiresAt", notNullValue())
                        .extract()
                        .path("token");
        given().header("Authorization", "Bearer " + token)
                .get("/manage/v1/topics")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"user\":1}", "{\"user\":\"a\",\"b\":1}", "null", "{"})
    void aTokenRequestThatIsNotAsDescribedIsRefused(String body) {
        launcher().body(body).post("/operations/token").then().statusCode(400);
    }

    @Test
    void nobodyGetsATokenForAnUnknownAccount() {
        launcher()
                .body("{\"user\":\"nobody-at-all\"}")
                .post("/operations/token")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void thereIsNoSetupLinkOnceThereIsAnAdministrator() {
        Newsroom.account("ops-admin", Role.ADMIN);
        launcher().post("/operations/setup-link").then().statusCode(404);
    }

    @Test
    void anUnknownTargetIsNotRebuilt() {
        launcher()
                .post("/operations/rebuild/nosuch")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    @Covers("SITE-06")
    void whatSomebodyElseChangedOnTheSiteIsFoundAndRecorded() throws IOException {
        var page = Path.of(site.folder().toString(), "current", "robots.txt");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(page));
        var written = Files.readAllBytes(page);
        try {
            Files.writeString(page, "User-agent: *\nDisallow: /\n");

            launcher()
                    .post("/operations/site/verify")
                    .then()
                    .statusCode(200)
                    .body("differing", equalTo(List.of("robots.txt")));
        } finally {
            Files.write(page, written);
        }
        long recorded =
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEvent.count("action", "site-differs"));
        assertThat(recorded).isPositive();
        launcher().post("/operations/site/verify").then().body("differing", equalTo(List.of()));
    }

    @Test
    void nobodyGetsInWithoutTheSecret() {
        given().header("Authorization", "Bearer wrong")
                .post("/operations/rebuild/site")
                .then()
                .statusCode(401);
        given().post("/operations/setup-link").then().statusCode(401);
    }

    @Test
    void aWorkIsToldLineByLineAndItsRefusalLast() throws IOException {
        var out = new ByteArrayOutputStream();
        ProgressLines.of(
                        Language.ZH,
                        lines -> {
                            lines.progress(new Bilingual("半程", "half-way"));
                            throw new Refused(
                                    new Refusal.NotFound(new Bilingual("文件", "the file")));
                        })
                .write(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .first()
                .isEqualTo("{\"progress\":\"半程\"}");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{\"failed\":\"找不到文件");
    }
}
