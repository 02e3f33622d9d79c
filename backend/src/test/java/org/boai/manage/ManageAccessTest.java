package org.boai.manage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageAccessTest {
    @Inject EntityManager database;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer nonsense", "Basic d3JpdGVyOng=", "bearer"})
    void whoShowsNoTokenGetsNothing(String header) {
        for (var path : List.of("documents", "topics", "documents/x/history")) {
            given().header("Authorization", header)
                    .get("/manage/v1/" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void aTokenEndsAtItsTime() {
        Newsroom.account("token-expired", Role.WRITER);
        Newsroom.as("token-expired").get("/manage/v1/topics").then().statusCode(200);
        change(
                "update api_token set expires_at = now() - interval '1 second' where person_id = "
                        + "(select id from person where login = 'token-expired')");
        Newsroom.as("token-expired").get("/manage/v1/topics").then().statusCode(401);
    }

    @Test
    void aTokenEndsWhenItsPersonIsNoLongerActive() {
        Newsroom.account("token-left", Role.WRITER);
        Newsroom.as("token-left").get("/manage/v1/topics").then().statusCode(200);
        change("update person set active = false where login = 'token-left'");
        Newsroom.as("token-left").get("/manage/v1/topics").then().statusCode(401);
    }

    @Test
    void aTokenCountsBelowManageOnly() {
        Newsroom.as(Newsroom.WRITER).post("/operations/setup-link").then().statusCode(401);
        assertThat(
                        Newsroom.as(Newsroom.WRITER)
                                .redirects()
                                .follow(false)
                                .get("/admin/documents")
                                .statusCode())
                .isNotEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void draftsAreReadByThoseWhoWorkOnThemOnly(Role role) {
        var id = Newsroom.draft(Newsroom.slug("read"), Newsroom.article("草稿"));
        var login = "reads-" + role.name().toLowerCase().replace('_', '-');
        Newsroom.account(login, role);
        var expected = role == Role.ADMIN || role == Role.CONCERNS ? 403 : 200;
        for (var path : List.of("", "/" + id, "/" + id + "/history")) {
            Newsroom.as(login).get("/manage/v1/documents" + path).then().statusCode(expected);
        }
        Newsroom.as(login)
                .get("/manage/v1/documents/" + id + "/edition")
                .then()
                .statusCode(expected == 200 ? 404 : 403);
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        var id = Newsroom.draft(Newsroom.slug("write"), Newsroom.article("草稿"));
        Newsroom.account("writes-supervisor", Role.SUPERVISOR);
        for (var act : List.of("publish", "take-back", "cancel-schedule", "republish")) {
            var status = Newsroom.post("writes-supervisor", id, act, "").statusCode();
            assertThat(status).as(act).isIn(403, 409);
        }
        Newsroom.post("writes-supervisor", id, "submit", "{\"revision\":1}").then().statusCode(403);
        Newsroom.post("writes-supervisor", id, "withdraw", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
    }

    @Transactional
    void change(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
