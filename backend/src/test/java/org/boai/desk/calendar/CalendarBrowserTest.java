package org.boai.desk.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.desk.Labels;
import org.boai.document.ContentLocale;
import org.boai.editing.Drafts;
import org.boai.publishing.Expire;
import org.boai.publishing.Schedule;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.FailingPlans;
import org.boai.testsupport.Told;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class CalendarBrowserTest extends AtABrowser {
    private static final Duration HOUR = Duration.ofHours(1);

    /** How many pixels a field lacks to show all that is in it. */
    private static final String CUT =
            """
            field => {
              const whole = field.cloneNode();
              whole.style.cssText = "position: absolute; width: max-content";
              field.after(whole);
              const cut = whole.offsetWidth - field.offsetWidth;
              whole.remove();
              return cut;
            }
            """;

    @Inject Schedule schedule;
    @Inject Expire expire;
    @Inject Drafts drafts;
    @Inject ChangeBundle bundles;
    @Inject Bundles planned;
    @Inject FailingPlans failing;
    @Inject ReturnToWriting back;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plansAreChangedAndCancelledFromTheCalendarByKeyboard(boolean phone) {
        var day = dayOfNextMonth();
        var at = day.atTime(9, 30);
        var title = "定时稿" + phone + System.nanoTime();
        var scheduled =
                world.draft(
                        Samples.shortArticle(title),
                        ContentLocale.ZH_CN,
                        world.slug("planned-" + System.nanoTime()));
        world.approve(scheduled);
        schedule.as(world.publisher(), scheduled, at.atZone(Labels.ZONE).toInstant());
        var ending = world.published(Samples.article("到期稿" + title, Samples.paragraphs("甲")));
        expire.as(
                world.publisher(),
                ending,
                new Expire.Plan(at.atZone(Labels.ZONE).toInstant(), "活动结束", null));
        var page = phone ? browser.atPhone() : browser.atDesktop();
        var visit = DeskVisit.of(page, world.publisher(), "/admin/calendar");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下个月")).focus();
        page.keyboard().press("Enter");
        var plan = plan(page, "发布", title);
        assertThat(plan).isVisible();
        plan.locator("summary").focus();
        page.keyboard().press("Enter");
        visit.fits(phone ? "calendar-phone" : "calendar");
        plan.getByLabel("新的时间").fill(day.plusDays(1).atTime(8, 0).toString());
        plan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("改时间")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("时间已改。")).isVisible();
        assertThat(drafts.get(scheduled).line().scheduledAt())
                .isEqualTo(day.plusDays(1).atTime(8, 0).atZone(Labels.ZONE).toInstant());
        var end = plan(page, "撤稿", "到期稿" + title);
        end.locator("summary").click();
        end.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取消撤稿")).click();
        assertThat(page.getByText("已取消自动撤稿。")).isVisible();
        assertThat(drafts.get(ending).line().expiry()).isNull();
        assertThat(drafts.get(scheduled).line().stage()).isEqualTo(DraftStage.SCHEDULED);
        plan.locator("summary").focus();
        page.keyboard().press("Enter");
        plan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取消发布")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("已取消定时发布。")).isVisible();
        assertThat(plan).hasCount(0);
        assertThat(drafts.get(scheduled).line().stage()).isEqualTo(DraftStage.APPROVED);
        assertThat(drafts.get(scheduled).line().scheduledAt()).isNull();
    }

    @Test
    void theTimeOfAPlanIsSeenWholeInTheLastColumnAsInTheFirst() {
        var sunday = dayOfNextMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var titles = Map.of("周日", sunday, "周一", sunday.plusDays(1));
        titles.forEach(
                (title, day) ->
                        schedule.as(
                                world.publisher(),
                                world.approved(Samples.shortArticle(title + "发的")),
                                instant(day.atTime(9, 30))));
        var visit = DeskVisit.of(browser.atDesktop(), world.publisher(), "/admin/calendar");
        visit.page().navigate("/admin/calendar?month=" + YearMonth.from(sunday));
        for (var title : titles.keySet()) {
            var plan = plan(visit.page(), "发布", title + "发的");
            plan.locator("summary").click();
            assertThat((int) plan.getByLabel("新的时间").evaluate(CUT)).as(title).isNotPositive();
            visit.fits("calendar-open-" + title);
        }
        assertThat(visit.page().locator(".plan details[open]")).hasCount(1);
        for (var title : titles.keySet()) {
            var plan = plan(visit.page(), "发布", title + "发的");
            if (!plan.getByLabel("新的时间").isVisible()) {
                plan.locator("summary").click();
            }
            press(plan, "取消发布");
            assertThat(plan).hasCount(0);
        }
    }

    @Test
    void aPublicationThatFailedIsMarkedInTheCalendarAndLeadsToItsDocument() {
        var id = failing.schedule();
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/calendar");
        var plan = visit.page().locator(".plan:has(a[href='/admin/documents/" + id + "'])");
        assertThat(plan).containsText("未成");
        assertThat(plan.locator("summary")).hasCount(0);
        visit.fits("calendar-failed-phone");
        plan.getByRole(AriaRole.LINK).click();
        assertThat(visit.page()).hasURL(site + "admin/documents/" + id);
        assertThat(visit.page().locator("ul.history")).containsText("定时发布未成");
        back.sendBack(world.publisher(), id, "改一改再发");
    }

    @Test
    void whatWasDueWhileTheSystemWasDownIsSeenAsPublicOnceItIsCaughtUp() {
        var id = world.approved(Samples.shortArticle("停机时该发的"));
        var soon = Instant.now().plus(HOUR);
        schedule.as(world.publisher(), id, soon);
        var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/documents/" + id);
        var page = visit.page();
        assertThat(page.locator("main .state-NEVER")).isVisible();
        var plan = page.locator(".plan a[href='/admin/documents/" + id + "']");
        page.navigate(month(soon));
        assertThat(plan).isVisible();
        failing.wasDue(id);
        failing.catchUp();
        page.navigate("/admin/documents/" + id);
        assertThat(page.locator("main .state-LIVE")).hasText("已公开");
        assertThat(page.locator("ul.history")).containsText("发布（到时自动）");
        page.navigate(month(Instant.now().minus(HOUR)));
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("日历");
        assertThat(plan).hasCount(0);
        var path = world.address(id).path().value();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page.navigate(path).status()).isEqualTo(200));
        assertThat(page.locator("main")).containsText("停机时该发的");
    }

    private static String month(Instant time) {
        return "/admin/calendar?month=" + YearMonth.from(time.atZone(Labels.ZONE));
    }

    @Test
    void aWithdrawalIsPlannedOnThePageOfADocumentAndMovedAndCancelledHere() {
        var title = "只挂一个月 " + System.nanoTime();
        var id = world.published(Samples.shortArticle(title));
        var day = dayOfNextMonth();
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/documents/" + id);
        var page = visit.page();
        page.locator("summary:text-is('定时撤稿')").click();
        page.getByLabel("什么时候撤稿").fill(day.atTime(9, 30).toString());
        page.getByLabel("到时告诉读者").fill("报名已经结束");
        page.getByLabel("到时改看哪里（可不填）").fill("/articles/");
        visit.press("定时撤稿");
        Told.by(page, "已定好自动撤稿的时间。");
        visit.fits("expiry-phone");
        assertThat(drafts.get(id).line().expiry())
                .isEqualTo(new Drafts.Expiry(instant(day.atTime(9, 30)), "报名已经结束"));

        page.navigate("/admin/calendar?month=" + YearMonth.from(day));
        var plan = plan(page, "撤稿", title);
        plan.locator("summary").click();
        plan.getByLabel("新的时间").fill(day.plusDays(2).atTime(18, 0).toString());
        press(plan, "改时间");
        assertThat(page.getByText("时间已改。")).isVisible();
        assertThat(plan).containsText("18:00");
        assertThat(drafts.get(id).line().expiry())
                .isEqualTo(new Drafts.Expiry(instant(day.plusDays(2).atTime(18, 0)), "报名已经结束"));

        plan.locator("summary").click();
        press(plan, "取消撤稿");
        assertThat(page.getByText("已取消自动撤稿。")).isVisible();
        assertThat(plan).hasCount(0);
        assertThat(drafts.get(id).line().expiry()).isNull();
        assertThat(drafts.get(id).line().publicState()).isEqualTo(PublicState.LIVE);
    }

    @Test
    void aBundleIsPlannedSeenInTheCalendarAndItsPlanDropped() {
        var title = "急救日整包 " + System.nanoTime();
        var day = dayOfNextMonth();
        var bundle = bundles.create(world.writer(), title);
        var inside = world.approved(Samples.shortArticle("包里的一篇"));
        bundles.add(world.writer(), bundle, inside);
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles/" + bundle);
        var page = visit.page();
        page.getByLabel("或定时发布").fill(day.atTime(7, 15).toString());
        visit.press("定时");
        assertThat(page.getByText("整包已定好发布时间。")).isVisible();
        visit.fits("bundle-planned-phone");
        assertThat(planned.get(bundle).scheduledAt()).isEqualTo(instant(day.atTime(7, 15)));

        page.navigate("/admin/calendar?month=" + YearMonth.from(day));
        var plan = plan(page, "发布", "发布包：" + title);
        assertThat(plan).containsText("07:15");
        plan.getByRole(AriaRole.LINK).click();
        page.getByLabel("或定时发布").fill(day.atTime(8, 45).toString());
        visit.press("改时间");
        assertThat(page.getByText("8:45 自动发布。")).isVisible();
        visit.press("取消定时");
        assertThat(page.getByText("已取消定时发布。")).isVisible();
        assertThat(planned.get(bundle).scheduledAt()).isNull();
        assertThat(drafts.get(inside).line().publicState()).isEqualTo(PublicState.NEVER);
        page.navigate("/admin/calendar?month=" + YearMonth.from(day));
        assertThat(plan).hasCount(0);
    }

    private static LocalDate dayOfNextMonth() {
        return LocalDate.now(Labels.ZONE).plusMonths(1).withDayOfMonth(10);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Labels.ZONE).toInstant();
    }

    private static void press(Locator plan, String button) {
        plan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    private static Locator plan(Page page, String what, String title) {
        return page.locator(
                ".plan:has(a:text-is('%s')):has(p:has-text('%s'))".formatted(title, what));
    }
}
