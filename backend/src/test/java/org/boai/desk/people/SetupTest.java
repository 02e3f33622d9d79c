package org.boai.desk.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.boai.audit.AuditLog;
import org.boai.audit.AuditLog.Who;
import org.boai.people.People;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one-time link into a system that has no administrator. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SetupTest {
    @Inject People people;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;
    @Inject AuditLog audit;
    @Inject Clock clock;

    @TestHTTPResource("/")
    String site;

    /** The logins of who were administrators before. */
    private List<String> resting;

    @BeforeEach
    void sendTheAdministratorsAway() {
        resting =
                people.all().stream()
                        .filter(one -> one.active() && one.actor().has(Role.ADMIN))
                        .map(one -> one.actor().login())
                        .toList();
        active(resting, false);
    }

    @AfterEach
    void bringThemBack() {
        active(resting, true);
    }

    private void active(List<String> logins, boolean active) {
        logins.forEach(
                login -> update("update person set active = ?1 where login = ?2", active, login));
    }

    private void update(String sql, Object... values) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var query = database.createNativeQuery(sql);
                            for (int at = 0; at < values.length; at++) {
                                query.setParameter(at + 1, values[at]);
                            }
                            query.executeUpdate();
                        });
    }

    private static String newLink() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json")
                .post("/operations/setup-link")
                .then()
                .statusCode(200)
                .extract()
                .path("path");
    }

    /** What nobody in particular did since then, oldest first. */
    private List<String> acts(Instant since) {
        var nobody = new AuditLog.Query(new Who.Nobody(), null, null, since, null, null);
        return audit.find(nobody, 500).reversed().stream().map(event -> event.action).toList();
    }

    private int open(String link) {
        return sessions.anonymous().get(link).statusCode();
    }

    private Response fill(String link, String login, String password) {
        return sessions.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", link.replaceAll(".*token=", ""))
                .formParam("login", login)
                .formParam("displayName", "首任管理员")
                .formParam("password", password)
                .post("/admin/setup");
    }

    private void refuses(String link) {
        var login = "late-" + System.nanoTime();
        assertThat(open(link)).isEqualTo(404);
        assertThat(fill(link, login, World.PASSWORD).statusCode()).isEqualTo(404);
        assertThat(people.exists(login)).isFalse();
    }

    @Test
    void whoFollowsTheLinkBecomesTheAdministratorAndTheLinkIsUsedUp() {
        var begun = clock.instant();
        var link = newLink();
        var login = "first-admin-" + System.nanoTime();
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            page.navigate(link);
            var visit = new DeskVisit(page);
            page.getByLabel("账号").fill(login);
            page.getByLabel("姓名").fill("首任管理员");
            page.getByLabel("密码").fill(World.PASSWORD);
            visit.fits("setup-phone");
            visit.press("设好");
            Told.by(page, "系统管理员已设好，请登录。");
            var administrator = people.named(login);
            assertThat(administrator.roles()).containsExactly(Role.ADMIN);
            assertThat(acts(begun)).containsSubsequence("issue-setup-link", "create-account");

            DeskVisit.of(page, administrator, "/admin/accounts");

            assertThat(page.getByText("首任管理员").first()).isVisible();
            active(List.of(login), false);
            refuses(link);
        } finally {
            active(List.of(login), false);
        }
    }

    @Test
    void aSecondLinkEndsTheFirst() {
        var first = newLink();
        var second = newLink();

        refuses(first);
        assertThat(open(second)).isEqualTo(200);
    }

    @Test
    void aLinkEndsAfterADay() {
        var link = newLink();

        update("update setup_link set expires_at = expires_at - interval '23 hours 55 minutes'");
        assertThat(open(link)).isEqualTo(200);

        update("update setup_link set expires_at = expires_at - interval '5 minutes'");
        refuses(link);
    }

    @Test
    void aBadPasswordIsExplainedAndLeavesTheLinkOpen() {
        var link = newLink();

        assertThat(fill(link, "hasty", "short").statusCode()).isEqualTo(400);

        assertThat(people.exists("hasty")).isFalse();
        assertThat(open(link)).isEqualTo(200);
    }
}
