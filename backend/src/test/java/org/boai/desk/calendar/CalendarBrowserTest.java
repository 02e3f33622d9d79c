package org.boai.desk.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.boai.desk.Labels;
import org.boai.document.ContentLocale;
import org.boai.editing.Drafts;
import org.boai.publishing.Expire;
import org.boai.publishing.Schedule;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class CalendarBrowserTest {
    @Inject World world;
    @Inject Schedule schedule;
    @Inject Expire expire;
    @Inject Drafts drafts;

    @TestHTTPResource("/")
    String site;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plansAreChangedAndCancelledFromTheCalendarByKeyboard(boolean phone) {
        var day = LocalDateTime.now(Labels.ZONE).plusMonths(1).withDayOfMonth(10).toLocalDate();
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
        try (var browser = new DeskBrowser(site)) {
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
        }
    }

    private static Locator plan(Page page, String what, String title) {
        return page.locator(
                ".plan:has(a:text-is('%s')):has(p:has-text('%s'))".formatted(title, what));
    }
}
