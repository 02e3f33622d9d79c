package org.boai.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was confirmed is lost, whoever dies. */
class CrashIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir static Path data;
    private static LocalStack engines;

    @BeforeAll
    static void start() {
        engines = LocalStack.start(data.resolve("engines"));
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void whatWasCommittedBeforeAKillIsOnTheSiteAndInTheIndexAfterTheRestart() throws IOException {
        try (var worker = start(Duty.WEB_AND_WORKER)) {
            Staff.at(worker);
        }
        String withdrawn;
        try (var web = start(Duty.WEB_ONLY)) {
            var staff = Staff.at(web);
            staff.publish(staff.approved("committed", "断电前已确认甲"));
            withdrawn = staff.approved("withdrawn", "断电前已撤下乙");
            staff.publish(withdrawn);
            staff.withdraw(withdrawn);
            assertThat(Files.exists(page("committed"))).isFalse();
            web.kill();
        }

        try (var restarted = start(Duty.WEB_AND_WORKER)) {
            var staff = Staff.at(restarted);
            eventually(staff, "/articles/committed/", 200);
            eventually(staff, "/articles/withdrawn/", 410);
            await().atMost(SOON).until(() -> isFound(staff, "断电前已确认甲"));
            assertThat(isFound(staff, "断电前已撤下乙")).isFalse();
        }
    }

    /** The node is killed at the confirmation, while it writes what it confirmed before. */
    @Test
    void whatANodeConfirmedThatDiesInTheMiddleOfItsWorkIsThereAfterTheRestart() throws IOException {
        var titles = Map.of("dying-a", "断电时写到一半甲", "dying-b", "断电时写到一半乙", "dying-c", "断电时写到一半丙");
        try (var dying = start(Duty.WEB_AND_WORKER)) {
            var staff = Staff.at(dying);
            var approved = new TreeMap<String, String>();
            titles.forEach((slug, title) -> approved.put(slug, staff.approved(slug, title)));
            approved.values().forEach(staff::publish);
            dying.kill();
        }

        try (var restarted = start(Duty.WEB_AND_WORKER)) {
            var staff = Staff.at(restarted);
            titles.forEach(
                    (slug, title) -> {
                        eventually(staff, "/articles/" + slug + "/", 200);
                        await().atMost(SOON).until(() -> isFound(staff, title));
                    });
            var pages = SiteTree.of(data);
            staff.rebuildSite();
            assertThat(SiteTree.of(data)).isEqualTo(pages);
        }
    }

    /** The database dies at the confirmation, before anything else could reach its disk. */
    @Test
    void whatWasConfirmedSurvivesTheDeathOfTheDatabase() throws IOException {
        try (var backend = start(Duty.WEB_AND_WORKER)) {
            var staff = Staff.at(backend);
            staff.publish(staff.approved("confirmed", "数据库断电前已确认"));
            eventually(staff, "/articles/confirmed/", 200);
            var last = staff.approved("last", "数据库断电的一刻确认");
            staff.publish(last);

            engines.kill(Engine.POSTGRES);
            refusesReadably(staff);
            engines.start(Engine.POSTGRES);

            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(
                            () ->
                                    assertThat(staff.get("/api/v1/articles/last").statusCode())
                                            .isEqualTo(200));
            eventually(staff, "/articles/last/", 200);
            eventually(staff, "/api/v1/articles/confirmed", 200);
            var after = staff.approved("after", "数据库回来之后");
            staff.publish(after);
            eventually(staff, "/articles/after/", 200);
        }
    }

    /** To programs as a problem, to people as a page, and never as a fault of theirs. */
    private static void refusesReadably(Staff staff) {
        assertThat(staff.get("/articles/confirmed/").statusCode()).isEqualTo(200);
        for (var path : List.of("/api/v1/articles/confirmed", "/api/v1/articles")) {
            var answer = staff.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("database-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("30");
        }
        var signedIn = staff.save("confirmed-too", "数据库不在时");
        assertThat(signedIn.statusCode()).isEqualTo(503);
        assertThat(signedIn.jsonPath().getString("code")).isEqualTo("database-unavailable");
        var english = staff.inEnglish("/manage/v1/documents");
        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.jsonPath().getString("detail"))
                .startsWith("The database cannot be reached");
        var desk = staff.desk();
        assertThat(desk.statusCode()).isEqualTo(503);
        assertThat(desk.asString()).contains("<html lang=\"zh-CN\"", "数据库暂时连不上");
    }

    private static BackendProcess start(Duty duty) throws IOException {
        return BackendProcess.start(engines.environment(), data, duty);
    }

    private static Path page(String slug) {
        return data.resolve("site/current/articles/" + slug + "/index.html");
    }

    private static boolean isFound(Staff staff, String title) {
        var query = URLEncoder.encode(title, StandardCharsets.UTF_8);
        var answer = staff.get("/api/v1/search?q=" + query);
        return answer.statusCode() == 200 && answer.asString().contains(title);
    }

    private static void eventually(Staff staff, String path, int status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(staff.get(path).statusCode()).as(path).isEqualTo(status));
    }
}
