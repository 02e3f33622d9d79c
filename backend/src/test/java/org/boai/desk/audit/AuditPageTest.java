package org.boai.desk.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.sample.Samples;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Keyboard;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class AuditPageTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ManageAccounts accounts;
    @Inject ChooseLanguage language;
    @Inject Audit audit;

    @TestHTTPResource("/")
    String site;

    @Test
    void eventsAreFoundByPersonActDocumentAndDay() {
        var supervisor = world.person("supervisor", Role.SUPERVISOR);
        var title = "查得到的标题" + System.nanoTime();
        var id = world.published(Samples.article(title, Samples.paragraphs("甲")));

        var all = page(supervisor, "?title=" + title);
        assertThat(all).contains("新建", "送审", "签署", "发布", "/admin/documents/" + id);
        var signed = page(supervisor, "?action=sign-off&person=reviewer2&title=" + title);
        assertThat(signed).contains("测试reviewer2", "级别：复审").doesNotContain("级别：初审", "SECOND");
        assertThat(page(supervisor, "?to=2020-01-01")).contains("没有符合的记录");
        assertThat(page(supervisor, "?from=2020-01-01&title=" + title)).contains("级别：初审");
        assertThat(page(supervisor, "?person=-&title=" + title)).contains("没有符合的记录");
    }

    @Test
    void detailsAreToldInWordsAndTheReasonInTheLanguageOfWhoReads() {
        assertThat(
                        DetailWords.of(
                                Map.of(
                                        "roles", "[WRITER, ADMIN]",
                                        "severity", "WARN",
                                        "at", "2026-05-08T01:00:00Z",
                                        "how", "BY_THE_CLOCK",
                                        "finding", "TO_CORRECT",
                                        "language", "en",
                                        "word", "BLOCK")))
                .contains("职责：撰稿、系统管理", "轻重：提醒", "时间：2026-05-08 09:00", "系统到时自动办理")
                .contains("发现：需要更正", "语言：English", "词：BLOCK");
        assertThat(DetailWords.of(Audit.reason(new Bilingual("缺签署", "a sign-off is missing"))))
                .isEqualTo("原因：缺签署");
        var reader = world.person("audit-reader-" + System.nanoTime(), Role.SUPERVISOR);
        language.as(reader, Language.EN);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.record(
                                        Audit.SYSTEM,
                                        "bundle-failed",
                                        Audit.reason(
                                                new Bilingual("缺签署", "a sign-off is missing"))));
        assertThat(page(reader, "?action=bundle-failed"))
                .contains("reason: a sign-off is missing")
                .doesNotContain("缺签署");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrDoubles() {
        var supervisor = world.person("supervisor", Role.SUPERVISOR);
        for (int i = 0; i < 60; i++) {
            world.draft(Samples.page());
        }
        var first = places(page(supervisor, "?action=create"));
        var next = older(page(supervisor, "?action=create"));
        var second = places(page(supervisor, next));

        assertThat(first).hasSize(50).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(second.getFirst()).isLessThan(first.getLast());
    }

    @Test
    void whoMayNotReadDraftsSeesNoTitles() {
        world.draft(Samples.article("未公开的标题", Samples.paragraphs("甲")));

        assertThat(page(world.admin(), "?title=未公开的标题&action=create"))
                .contains("新建")
                .doesNotContain("未公开的标题");
    }

    @Test
    void theExportIsSafeInASpreadsheetAndIsToldInTheLog() {
        accounts.create(
                world.admin(),
                new NewAccount("formula", "=1+1", World.PASSWORD, Set.of(Role.WRITER)));
        sessions.cookie(world.person("formula", Role.WRITER));

        var csv = export(world.admin(), "?person=formula");

        assertThat(csv).startsWith("\ufeff序号,时间,人").contains(",'=1+1,").doesNotContain(",=1+1");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("'=1+1"));
        assertThat(page(world.admin(), "?action=export-audit&person=admin"))
                .contains("person=formula");
    }

    @Test
    void theLauncherVerifiesAndIsToldTheEndOfTheChain() {
        var verified =
                RestAssured.given()
                        .header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                        .contentType("application/json")
                        .body("{}")
                        .post("/operations/audit/verify")
                        .then()
                        .statusCode(200)
                        .body("broken", nullValue())
                        .body("last.place", not(equalTo(0)))
                        .extract()
                        .jsonPath();
        RestAssured.given()
                .header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json")
                .body(
                        "{\"place\":%d,\"hash\":\"%s\"}"
                                .formatted(verified.getLong("last.place"), "ab".repeat(32)))
                .post("/operations/audit/verify")
                .then()
                .statusCode(200)
                .body("fault", equalTo("NOT_AS_NOTED"));
    }

    @Test
    void theLogIsSearchedByKeyboardAndWhatIsFoundIsExported() throws IOException {
        var supervisor = world.person("supervisor", Role.SUPERVISOR);
        var title = "要查的标题" + System.nanoTime();
        var one = world.published(Samples.shortArticle(title + "甲"));
        var other = world.approved(Samples.shortArticle(title + "乙"));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            DeskVisit.of(page, supervisor, "/admin/audit");
            var lines = page.getByRole(AriaRole.REGION, named("找到的记录")).locator("li");
            var keys = new Keyboard(page);
            keys.fill(page.getByLabel("文稿标题里有"), title);
            keys.press("Enter");
            assertThat(lines).hasCount(11);
            keys.choose(page.getByLabel("谁", exactly()), "reviewer3");
            keys.choose(page.getByLabel("做了什么"), "sign-off");
            keys.press(page.getByRole(AriaRole.BUTTON, named("查找")));
            assertThat(lines).hasCount(2);
            for (var line : lines.all()) {
                assertThat(line).containsText("签署");
                assertThat(line).containsText("测试reviewer3");
                assertThat(line).containsText(title);
                assertThat(line).containsText("级别：终审");
            }
            accessible(page, "audit-phone");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.setViewportSize(1280, 900);
            accessible(page, "audit-desktop");
            var file =
                    page.waitForDownload(
                            () -> keys.press(page.getByRole(AriaRole.LINK, named("导出为表格（CSV）"))));
            assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
            assertThat(Files.readAllLines(file.path()).stream().skip(1))
                    .hasSize(2)
                    .allMatch(line -> line.contains("测试reviewer3") && line.contains("sign-off"))
                    .anyMatch(line -> line.contains(one.toString()))
                    .anyMatch(line -> line.contains(other.toString()));
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private String page(Actor person, String query) {
        return sessions.as(person)
                .get("/admin/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String export(Actor person, String query) {
        return sessions.as(person)
                .get("/admin/audit/export" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Long> places(String html) {
        return Pattern.compile("<li value=\"(\\d+)\"")
                .matcher(html)
                .results()
                .map(one -> Long.valueOf(one.group(1)))
                .toList();
    }

    private static String older(String html) {
        var link = Pattern.compile("href=\"/admin/audit(\\?[^\"]*before=[^\"]+)\"").matcher(html);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static void accessible(Page page, String picture) {
        Axe.findsNothing(page, picture);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
