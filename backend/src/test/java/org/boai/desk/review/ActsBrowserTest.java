package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.publishing.Expire;
import org.boai.publishing.Withdraw;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.junit.jupiter.api.Test;

/** The acts on a document that lead back or wait, pressed on its page. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ActsBrowserTest extends AtABrowser {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject Drafts drafts;
    @Inject Withdraw withdraw;
    @Inject Expire expire;
    @Inject Clock clock;

    private DeskVisit at(Actor person, DocumentId id) {
        return DeskVisit.of(browser.atPhone(), person, "/admin/documents/" + id);
    }

    private Drafts.Line line(DocumentId id) {
        return drafts.get(id).line();
    }

    private static void says(DeskVisit visit, String words) {
        Told.by(visit.page(), words);
    }

    @Test
    void aReviewerSendsADraftBackAndTheWriterReadsWhy() {
        var id = world.draft(Samples.article());
        world.submit(id);
        world.sign(id, Level.FIRST);

        var visit = at(world.reviewer(Level.SECOND), id);
        visit.page().getByText("退回修改").click();
        visit.page().getByLabel("退回原因").fill("第二段的数字与清单对不上");
        visit.press("退回");

        says(visit, "已退回作者修改。");
        visit.fits("sent-back-phone");
        assertThat(line(id).stage()).isEqualTo(DraftStage.WRITING);
        var writer = at(world.writer(), id);
        assertThat(writer.page().locator(".returned")).containsText("第二段的数字与清单对不上");
        assertThat(writer.page().getByText("已退回，待修改").first()).isVisible();
    }

    @Test
    void aDraftIsNotSentBackWithoutAReason() {
        var id = world.draft(Samples.article());
        world.submit(id);

        var visit = at(world.reviewer(Level.FIRST), id);
        visit.page().getByText("退回修改").click();
        visit.page().getByLabel("退回原因").fill(" ");
        visit.press("退回");

        assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
        visit.fits("not-sent-back-phone");
        assertThat(line(id).stage()).isEqualTo(DraftStage.FIRST_REVIEW);
    }

    @Test
    void theWriterTakesADraftBackAndWritesOn() {
        var id = world.draft(Samples.article());
        world.submit(id);
        world.sign(id, Level.FIRST);

        var visit = at(world.writer(), id);
        visit.page().getByText("撤回来继续写").click();
        visit.press("撤回");

        says(visit, "已撤回，可以继续修改。");
        visit.fits("taken-back-phone");
        assertThat(line(id).stage()).isEqualTo(DraftStage.WRITING);
        world.submit(id);
        assertThat(line(id).stage()).isEqualTo(DraftStage.FIRST_REVIEW);
    }

    @Test
    void aPublicationIsPlannedAndThePlanIsDropped() {
        var id = world.approved(Samples.article());
        var tomorrow =
                LocalDateTime.now(clock.withZone(Labels.ZONE))
                        .plusDays(1)
                        .truncatedTo(ChronoUnit.MINUTES);

        var visit = at(world.publisher(), id);
        visit.page().getByLabel("或定时发布").fill(tomorrow.toString());
        visit.press("定时");

        says(visit, "已定好发布时间。");
        visit.fits("scheduled-phone");
        assertThat(line(id).stage()).isEqualTo(DraftStage.SCHEDULED);
        assertThat(line(id).scheduledAt()).isEqualTo(tomorrow.atZone(Labels.ZONE).toInstant());

        visit.press("取消定时");

        says(visit, "已取消定时发布。");
        assertThat(line(id).stage()).isEqualTo(DraftStage.APPROVED);
        assertThat(line(id).scheduledAt()).isNull();
        assertThat(line(id).publicState()).isEqualTo(PublicState.NEVER);
    }

    @Test
    void whatWasWithdrawnIsPublishedAgain() {
        var id = world.published(Samples.article());
        withdraw.as(world.publisher(), id, "数字有误，正在核对", null);

        var visit = at(world.publisher(), id);
        visit.press("重新发布");

        says(visit, "已重新发布。");
        visit.fits("republished-phone");
        assertThat(line(id).publicState()).isEqualTo(PublicState.LIVE);
    }

    @Test
    void aPlannedWithdrawalIsDroppedOnThePageOfTheDocument() {
        var id = world.published(Samples.shortArticle("只挂到下周"));
        expire.as(
                world.publisher(),
                id,
                new Expire.Plan(clock.instant().plus(7, ChronoUnit.DAYS), "报名已经结束", null));

        var visit = at(world.publisher(), id);
        visit.page().locator("summary:text-is('定时撤稿')").click();
        assertThat(visit.page().getByText("自动撤稿，理由：报名已经结束")).isVisible();
        visit.press("取消定时撤稿");

        says(visit, "已取消自动撤稿。");
        assertThat(line(id).expiry()).isNull();
        assertThat(line(id).publicState()).isEqualTo(PublicState.LIVE);
        assertThat(at(world.writer(), id).page().getByText("自动撤稿")).hasCount(0);
    }

    @Test
    void whatIsWithdrawnLeadsReadersToWhatReplacesIt() {
        var instead = world.address(world.published(Samples.shortArticle("更正后的名单"))).path();
        var id = world.published(Samples.shortArticle("写错的名单"));

        var visit = at(world.publisher(), id);
        visit.page().locator("summary:text-is('撤稿')").click();
        visit.page().getByLabel("撤稿原因").fill("名单有误，已重新公布");
        visit.page().getByLabel("请读者改看（可不填）").fill(instead.value());
        visit.press("撤稿");

        says(visit, "已撤稿，原网址显示撤稿说明。");
        assertThat(line(id).publicState()).isEqualTo(PublicState.WITHDRAWN);
        var reader = browser.atPhone();
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                reader.navigate(world.address(id).path().value())
                                                        .status())
                                        .isEqualTo(410));
        assertThat(reader.locator("main")).containsText("名单有误，已重新公布");
        assertThat(reader.locator("main")).not().containsText("正文。");
        reader.locator("main a[href='" + instead.value() + "']").click();
        assertThat(reader).hasTitle(Pattern.compile("更正后的名单.*"));
    }
}
