package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.editing.Drafts;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.Deputies;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.UnderReview.Signature;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** A review on a phone: by the emergency lane, with a request, signed by a deputy, read again. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ReviewBrowserTest extends AtABrowser {
    @Inject Clock clock;
    @Inject Deputies deputies;
    @Inject DeclareUrgent urgent;
    @Inject UnderReview underReview;
    @Inject Drafts drafts;
    @Inject Audit audit;

    private DeskVisit at(Actor person, String path) {
        return DeskVisit.of(browser.atPhone(), person, path);
    }

    @Test
    @Covers({"PUB-03", "PUB-04"})
    void anUrgentSensitiveTextIsSignedByADeputyPublishedAndReadAgain() {
        var absent = world.person("phone-away", Role.FINAL_REVIEWER);
        var deputy = world.person("phone-deputy", Role.SECOND_REVIEWER);
        var id = world.draft(Samples.shortArticle("山洪避险提示"));
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);

        var visit = at(absent, "/admin/deputies");
        var away = visit.page();
        away.getByLabel("由谁代理").selectOption(new SelectOption().setValue(deputy.login()));
        away.getByLabel("从哪一天").fill(LocalDate.now(clock).toString());
        away.getByLabel("到哪一天（含）").fill(LocalDate.now(clock).toString());
        visit.press("设定代理");
        assertThat(away.getByText("代理已设定。")).isVisible();
        visit.fits("deputies-phone");

        away.navigate("/admin/documents/" + id);
        away.getByText("应急通道").first().click();
        away.getByLabel("为什么不能等").fill("一小时内有强降雨");
        visit.press("启用应急通道");
        away.getByText("敏感稿与请示文号").click();
        away.getByLabel("请示文号（还没有可先不填）").fill("青宣请〔2026〕7号");
        visit.press("标为敏感稿");
        visit.fits("urgent-phone");

        var signing = at(deputy, "/admin");
        var page = signing.page();
        assertThat(page.getByText("应急").first()).isVisible();
        page.navigate("/admin/documents/" + id);
        tick(page, "审", "校", "保密", "个人隐私");
        signing.press("签署终审");
        assertThat(page.getByText("（代 " + absent.name() + "）")).isVisible();
        assertThat(page.getByText("请示文号：宣传 青宣请〔2026〕7号").last()).isVisible();
        signing.press("现在发布");
        assertThat(page.getByText("应急复读")).isVisible();
        signing.fits("reread-phone");
        page.getByLabel("全文无误").check();
        signing.press("记下复读");
        assertThat(page.getByText("复读已记下。")).isVisible();
        assertThat(page.getByText("应急复读")).isHidden();

        away.navigate("/admin/deputies");
        visit.press("结束 %s 对 %s 的代理".formatted(deputy.name(), absent.name()));
        assertThat(away.getByText("代理已结束。")).isVisible();
        visit.fits("deputy-ended-phone");
        assertThat(deputies.current()).noneMatch(one -> one.absent().equals(absent.id()));
    }

    @Test
    @Covers("PUB-05")
    void aSignatureWithATickMissingIsRefusedAndTheOpinionIsReadByTheNext() {
        var id = world.draft(Samples.shortArticle("逐项确认"));
        world.submit(id);
        var visit = at(world.reviewer(Level.FIRST), "/admin/documents/" + id);
        var page = visit.page();
        tick(page, "审", "校", "保密");
        page.getByLabel("审核意见（可不填）").fill("数字已逐一核对。");
        visit.press("签署初审");
        assertThat(box(page, "个人隐私")).isFocused();
        assertThat(page).hasURL(site + "admin/documents/" + id);
        assertThat(page.locator(".ticks input:invalid")).hasCount(1);

        page.locator("form:has(.ticks)").evaluate("form => { form.noValidate = true; }");
        visit.press("签署初审");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请逐项确认");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("个人隐私");
        visit.fits("tick-missing-phone");
        assertThat(underReview.of(id).signOffs()).isEmpty();
        assertThat(page.getByLabel("审核意见（可不填）")).hasValue("数字已逐一核对。");

        tick(page, "审", "校", "保密", "个人隐私");
        visit.press("签署初审");
        Told.by(page, "已签署");
        var signed = underReview.of(id).signOffs();
        assertThat(signed).extracting(Signature::comment).containsExactly("数字已逐一核对。");
        assertThat(signed.getFirst().ticks().complete()).isTrue();
        var next = at(world.reviewer(Level.SECOND), "/admin/documents/" + id).page();
        assertThat(next.getByRole(AriaRole.REGION, named("签署"))).containsText("数字已逐一核对。");
    }

    @Test
    @Covers("PUB-03")
    void withoutARequestASensitiveTextIsNotSignedFinallyUntilItIsFoundNotSensitive() {
        var id = world.draft(Samples.shortArticle("要请示的稿"));
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);
        var visit = at(world.publisher(), "/admin/documents/" + id);
        var page = visit.page();
        tick(page, "审", "校", "保密", "个人隐私");
        var writer = at(world.writer(), "/admin/documents/" + id);
        writer.page().getByText("敏感稿与请示文号").click();
        writer.press("标为敏感稿");
        assertThat(writer.page().getByText("还没有请示文号，终审和发布前须填写。")).isVisible();
        assertThat(writer.page().getByRole(AriaRole.BUTTON, named("认定不是敏感稿"))).hasCount(0);

        visit.press("签署终审");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("这是敏感稿。请先填写请示文号");
        assertThat(page.getByRole(AriaRole.BUTTON, named("签署终审"))).hasCount(0);
        visit.fits("reference-missing-phone");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.FINAL_REVIEW);

        visit.press("认定不是敏感稿");
        Told.by(page, "已认定不是敏感稿。");
        assertThat(drafts.get(id).line().sensitive()).isFalse();
        writer.page().navigate("/admin/documents/" + id);
        assertThat(writer.page().getByText("还没有请示文号")).hasCount(0);
        tick(page, "审", "校", "保密", "个人隐私");
        visit.press("签署终审");
        Told.by(page, "已签署");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
    }

    @Test
    @Covers("PUB-04")
    void anEmergencyIsCalledOffAndAReReadTellsWhatIsToBeCorrected() {
        var calm = world.draft(Samples.shortArticle("险情解除"));
        urgent.as(world.publisher(), calm, "一小时内有强降雨");
        var visit = at(world.publisher(), "/admin/documents/" + calm);
        var page = visit.page();
        assertThat(page.getByRole(AriaRole.NOTE)).containsText("一小时内有强降雨");
        visit.press("取消应急");
        Told.by(page, "已取消应急。");
        assertThat(page.getByRole(AriaRole.NOTE)).hasCount(0);
        assertThat(drafts.get(calm).line().urgent()).isNull();

        var id = world.approved(Samples.shortArticle("避险通知"));
        urgent.as(world.publisher(), id, "险情");
        world.publish(id);
        page.navigate("/admin/documents/" + id);
        page.getByLabel("需要更正", exactly()).check();
        visit.press("记下复读");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("需要更正的，请写明哪里");
        visit.fits("reread-refused-phone");
        page.getByLabel("需要更正", exactly()).check();
        page.getByLabel("说明（需要更正时必填）").fill("第二段的电话少一位");
        visit.press("记下复读");
        Told.by(page, "复读已记下。");
        assertThat(audit.of(id, "reread").getLast().detail)
                .containsEntry("finding", "TO_CORRECT")
                .containsEntry("reason", "第二段的电话少一位");
        var writer = at(world.writer(), "/admin/documents/" + id).page();
        assertThat(writer.locator("ul.history")).containsText("第二段的电话少一位");
        assertThat(writer.getByText("应急复读")).hasCount(0);
    }

    private static void tick(Page page, String... ticks) {
        for (var tick : ticks) {
            box(page, tick).check();
        }
    }

    private static Locator box(Page page, String tick) {
        return page.locator("label:has(strong:text-is('" + tick + "')) input");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
