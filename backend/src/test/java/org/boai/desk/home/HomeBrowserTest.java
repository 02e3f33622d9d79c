package org.boai.desk.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.boai.audit.Actor;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.publishing.Schedule;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.Rereads;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.FailingPlans;
import org.boai.testsupport.Told;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** The first page leads each person to what is theirs to do. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class HomeBrowserTest extends AtABrowser {
    @Inject DeclareUrgent urgent;
    @Inject ReturnToWriting back;
    @Inject Rereads rereads;
    @Inject Schedule schedule;
    @Inject Drafts drafts;
    @Inject FailingPlans failing;
    @Inject Clock clock;

    @Test
    void whatWaitsForAReviewerIsOpenedAndSignedAndWaitsNoMore() {
        var id = world.draft(Samples.shortArticle("等着初审 " + System.nanoTime()));
        urgent.as(world.publisher(), id, "险情");
        world.submit(id);
        var page = at(browser.atPhone(), world.reviewer(Level.FIRST)).page();
        var waiting = line(page, "等您办理", id);
        assertThat(waiting).containsText("应急");
        assertThat(waiting).containsText("文章");
        assertThat(waiting).containsText("待初审");
        assertThat(waiting).containsText("未公开");
        waiting.getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(site + "admin/documents/" + id);
        var ticks = page.locator(".act .ticks input[type=checkbox]");
        assertThat(ticks).hasCount(4);
        for (var tick : ticks.all()) {
            tick.check();
        }
        new DeskVisit(page).press("签署初审");
        Told.by(page, "已签署");
        page.navigate("/admin/");
        assertThat(section(page, "等您办理")).isVisible();
        assertThat(waiting).hasCount(0);
        assertThat(line(at(browser.atPhone(), world.reviewer(Level.SECOND)).page(), "等您办理", id))
                .isVisible();
    }

    @Test
    void aWriterSeesTheirDraftsAndWhyOneCameBack() {
        var writing = world.draft(Samples.shortArticle("还在写 " + System.nanoTime()));
        var returned = world.draft(Samples.shortArticle("退回的 " + System.nanoTime()));
        world.submit(returned);
        back.sendBack(world.reviewer(Level.FIRST), returned, "数字与清单对不上");
        var submitted = world.draft(Samples.shortArticle("已送审 " + System.nanoTime()));
        world.submit(submitted);
        var visit = at(browser.atPhone(), world.writer());
        var page = visit.page();
        assertThat(line(page, "我的草稿", returned)).containsText("数字与清单对不上");
        assertThat(line(page, "我的草稿", writing)).isVisible();
        assertThat(line(page, "我的草稿", submitted)).hasCount(0);
        visit.fits("home-phone");
        line(page, "我的草稿", writing).getByRole(AriaRole.LINK).click();
        page.getByRole(AriaRole.LINK, named("修改")).click();
        assertThat(page).hasURL(site + "admin/documents/" + writing + "/edit");

        var other = at(browser.atPhone(), world.reviewer(Level.FIRST)).page();
        assertThat(section(other, "我的草稿")).isVisible();
        assertThat(line(other, "我的草稿", writing)).hasCount(0);
    }

    @Test
    void whatIsPlannedStandsWithItsTimeAndWhatIsLateIsDroppedOnItsPage() {
        var planned = world.approved(Samples.shortArticle("快要发布 " + System.nanoTime()));
        var soon = clock.instant().plus(Duration.ofMinutes(5));
        schedule.as(world.publisher(), planned, soon);
        var late = failing.late(Samples.shortArticle("没发出去 " + System.nanoTime()));
        var page = at(browser.atPhone(), world.publisher()).page();
        assertThat(line(page, "已安排", planned)).containsText("发布");
        assertThat(line(page, "已安排", planned)).containsText(Labels.time(soon));
        assertThat(line(page, "已安排", planned)).not().containsText("已过时间");
        assertThat(line(page, "已安排", late)).containsText("已过时间");
        new DeskVisit(page).fits("home-late-phone");
        line(page, "已安排", late).getByRole(AriaRole.LINK).click();
        new DeskVisit(page).press("取消定时");
        Told.by(page, "已取消定时发布。");
        page.navigate("/admin/");
        assertThat(line(page, "已安排", planned)).isVisible();
        assertThat(line(page, "已安排", late)).hasCount(0);
        assertThat(drafts.get(late).line().stage()).isEqualTo(DraftStage.APPROVED);
        schedule.cancel(world.publisher(), planned);
    }

    @Test
    void whatWasUrgentIsReadAgainFromTheFirstPage() {
        var id = world.approved(Samples.shortArticle("险情通报 " + System.nanoTime()));
        urgent.as(world.publisher(), id, "险情");
        world.publish(id);
        var visit = at(browser.atPhone(), world.reviewer(Level.SECOND));
        var page = visit.page();
        assertThat(line(page, "应急稿待复读", id)).containsText("待复读");
        failing.rereadWasDue(id);
        page.reload();
        assertThat(line(page, "应急稿待复读", id)).containsText("已逾期");
        visit.fits("home-reread-phone");
        line(page, "应急稿待复读", id).getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.REGION, named("应急复读 · 已逾期"))).isVisible();
        page.getByLabel("全文无误").check();
        visit.press("记下复读");
        Told.by(page, "复读已记下。");
        page.navigate("/admin/");
        assertThat(section(page, "我的草稿")).isVisible();
        assertThat(line(page, "应急稿待复读", id)).hasCount(0);
        assertThat(rereads.openOf(id)).isEmpty();
    }

    @Test
    void whoAuditsTakesTheWholeSiteHomeAsAZip() throws IOException {
        var path = world.address(world.published(Samples.shortArticle("归档里也有"))).path();
        var page = at(browser.atPhone(), world.person("supervisor", Role.SUPERVISOR)).page();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page.request().get(path.value()).status() == 200);
        var file =
                page.waitForDownload(
                        () -> page.getByRole(AriaRole.LINK, named("下载整站归档（ZIP）")).click());
        try (var zip = new ZipFile(file.path().toFile())) {
            var entry = zip.getEntry(path.value().substring(1) + "index.html");
            assertThat(zip.getInputStream(entry)).asString(UTF_8).contains("归档里也有");
        }
        var writer = at(browser.atPhone(), world.writer()).page();
        assertThat(section(writer, "我的草稿")).isVisible();
        assertThat(writer.getByRole(AriaRole.LINK, named("下载整站归档（ZIP）"))).hasCount(0);
    }

    private DeskVisit at(Page page, Actor person) {
        return DeskVisit.of(page, person, "/admin/");
    }

    private static Locator line(Page page, String section, DocumentId id) {
        return section(page, section).locator("li:has(a[href='/admin/documents/" + id + "'])");
    }

    private static Locator section(Page page, String name) {
        return page.getByRole(AriaRole.REGION, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
