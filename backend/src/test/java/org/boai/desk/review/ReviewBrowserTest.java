package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.boai.audit.Actor;
import org.boai.reviewing.Deputies;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** A review on a phone: by the emergency lane, with a request, signed by a deputy, read again. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ReviewBrowserTest extends AtABrowser {
    @Inject Clock clock;
    @Inject Deputies deputies;

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
        for (var tick : new String[] {"审", "校", "保密", "个人隐私"}) {
            page.locator("label:has(strong:text-is('" + tick + "')) input").check();
        }
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
}
