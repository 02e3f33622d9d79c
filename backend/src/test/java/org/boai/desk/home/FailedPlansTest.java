package org.boai.desk.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.bundling.PublishBundle;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.publishing.Expire;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.FailingPlans;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.PublicState;
import org.junit.jupiter.api.Test;

/** What was planned and failed stands on the first page until it is made good. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FailedPlansTest {
    private static final Duration LATER = Duration.ofHours(1);

    @Inject World world;
    @Inject Schedule schedule;
    @Inject Expire expire;
    @Inject Withdraw withdraw;
    @Inject ReturnToWriting returning;
    @Inject PublishBundle publish;
    @Inject Drafts drafts;
    @Inject DeskSessions sessions;
    @Inject FailingPlans failing;
    @Inject Clock clock;

    @TestHTTPResource("/")
    String site;

    private String home(Actor person) {
        return sessions.as(person).get("/admin").then().statusCode(200).extract().asString();
    }

    private static String part(String html, String id) {
        var begin = html.indexOf("aria-labelledby=\"" + id + "\"");
        return begin < 0 ? "" : html.substring(begin, html.indexOf("</section>", begin));
    }

    @Test
    void aFailedScheduleIsShownUntilItIsPublishedOrPlannedAnew() {
        var published = failing.schedule();
        var again = failing.schedule();
        var failed = part(home(world.writer()), "failed");
        assertThat(failed)
                .contains("/admin/documents/" + published, "/admin/documents/" + again)
                .contains("发布</span>", "原定 ");

        world.publish(published);
        schedule.as(world.publisher(), again, clock.instant().plus(LATER));

        assertThat(part(home(world.writer()), "failed"))
                .doesNotContain(published.toString(), again.toString());
        assertThat(part(home(world.admin()), "failed")).isEmpty();
    }

    @Test
    void aFailedWithdrawalIsShownUntilItIsWithdrawnOrPlannedAnew() {
        var withdrawn = failing.withdrawal();
        var again = failing.withdrawal();
        assertThat(part(home(world.writer()), "failed"))
                .contains("/admin/documents/" + withdrawn, "/admin/documents/" + again)
                .contains("撤稿</span>", "只有终审人员可以撤稿");

        withdraw.as(world.publisher(), withdrawn, "到期", null);
        expire.as(
                world.publisher(), again, new Expire.Plan(clock.instant().plus(LATER), "到期", null));

        assertThat(part(home(world.writer()), "failed"))
                .doesNotContain(withdrawn.toString(), again.toString());
    }

    @Test
    void aFailedWithdrawalIsForgottenWhenTheDocumentIsToStay() {
        var id = failing.withdrawal();
        var press = "/admin/documents/" + id + "/cancel-expiry";
        assertThat(part(home(world.publisher()), "failed")).contains(press);
        assertThat(part(home(world.writer()), "failed")).doesNotContain(press);

        assertThat(sessions.as(world.publisher()).post(press).statusCode()).isEqualTo(303);

        assertThat(part(home(world.writer()), "failed")).doesNotContain(id.toString());
        assertThat(sessions.as(world.publisher()).post(press).statusCode()).isEqualTo(409);
    }

    @Test
    void aFailedPublicationIsForgottenOnceTheTextIsWrittenAgain() {
        var id = failing.schedule();

        returning.sendBack(world.publisher(), id, "改一改再发");

        assertThat(part(home(world.writer()), "failed")).doesNotContain(id.toString());
    }

    @Test
    void aFailedBundleIsShownHereAndInTheCalendarUntilItIsPlannedAnew() {
        var title = "没发成的包" + System.nanoTime();
        var document = world.approved(Samples.article());
        var bundle = failing.bundle(title, document);

        assertThat(part(home(world.writer()), "failed"))
                .contains("发布包：" + title, "/admin/bundles/" + bundle, "四分钟有多长");
        assertThat(sessions.as(world.writer()).get("/admin/calendar").asString())
                .contains("发布包：" + title, "未成");

        world.approve(document);
        publish.at(world.publisher(), bundle, clock.instant().plus(LATER), "");

        assertThat(part(home(world.writer()), "failed")).doesNotContain(title);
        assertThat(sessions.as(world.writer()).get("/admin/calendar").asString()).contains(title);
        publish.cancel(world.publisher(), bundle);
    }

    @Test
    void whatFailedIsReadAndMadeGoodFromTheFirstPage() {
        var id = failing.withdrawal();
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            var visit = DeskVisit.of(page, world.publisher(), "/admin/");
            var failed = failed(page);
            assertThat(failed).containsText("只有终审人员可以撤稿");
            visit.fits("home-failed-phone");
            var link = failed.locator("a[href='/admin/documents/" + id + "']");
            link.focus();
            page.keyboard().press("Enter");
            page.getByText("撤稿", new Page.GetByTextOptions().setExact(true)).first().click();
            page.getByLabel("撤稿原因").first().fill("活动已结束");
            visit.press("撤稿");
            Told.by(page, "已撤稿");
            page.navigate("/admin/");
            assertThat(page.locator("a[href='/admin/documents/" + id + "']")).hasCount(0);
        }
    }

    @Test
    void aWithdrawalThatFailedIsLeftUndoneByAPress() {
        var staying = failing.withdrawal();
        var other = failing.withdrawal();
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            DeskVisit.of(page, world.publisher(), "/admin/");
            line(page, staying)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不撤了，仍然公开"))
                    .click();
            Told.by(page, "已取消自动撤稿。");
            assertThat(page).hasURL(Pattern.compile(".*/admin/documents/" + staying + ".*"));
            page.navigate("/admin/");
            assertThat(line(page, other)).isVisible();
            assertThat(line(page, staying)).hasCount(0);
        }
        assertThat(part(home(world.writer()), "failed"))
                .contains(other.toString())
                .doesNotContain(staying.toString());
        assertThat(drafts.get(staying).line().publicState()).isEqualTo(PublicState.LIVE);
        expire.cancel(world.publisher(), other);
    }

    private static Locator failed(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("安排了没有办成"));
    }

    private static Locator line(Page page, DocumentId id) {
        return failed(page).locator("li:has(a[href='/admin/documents/" + id + "'])");
    }
}
