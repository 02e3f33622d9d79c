package org.boai.desk.bundles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.boai.audit.Audit;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.FailingPlans;
import org.boai.testsupport.UnreadAttachments;
import org.boai.workflow.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A campaign and its article go public together, on a phone. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class BundleBrowserTest extends AtABrowser {
    @Inject LiveItems live;
    @Inject Bundles bundles;
    @Inject ChangeBundle change;
    @Inject FailingPlans failing;
    @Inject UnreadAttachments unread;
    @Inject Audit audit;

    @AfterEach
    void readAgain() throws SQLException {
        unread.readAgain();
    }

    @Test
    void aBundleIsFilledRefusedAndPublished() {
        var ready = world.approved(Samples.shortArticle("活动预告"));
        var late = world.draft(Samples.shortArticle("活动详情"));
        world.submit(late);
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles");
        var page = visit.page();
        page.getByLabel("名字").fill("世界急救日 <b>");
        visit.press("新建");
        for (var id : new Object[] {ready, late}) {
            page.getByLabel("加入文稿").selectOption(new SelectOption().setValue(id.toString()));
            visit.press("加入");
            assertThat(page.getByText("发布包已更改。")).isVisible();
        }
        visit.press("现在整包发布");
        var refused = page.getByRole(AriaRole.ALERT);
        assertThat(refused).containsText("整包都没有发布");
        assertThat(refused).containsText("活动详情：文稿现在的状态是「待初审」");
        assertThat(refused.getByRole(AriaRole.LINK)).hasCount(1);
        assertThat(refused.getByRole(AriaRole.LINK))
                .hasAttribute("href", "/admin/documents/" + late);
        visit.fits("bundle-phone");
        assertThat(live.find(ready)).isEmpty();

        for (var level : Level.values()) {
            world.sign(late, level);
        }
        visit.press("现在整包发布");
        assertThat(page.getByText("整包已发布")).isVisible();
        assertThat(live.find(ready)).isPresent();
        assertThat(live.find(late)).isPresent();
    }

    @Test
    void whatIsTakenOutOfABundleStaysBehind() {
        var stays = world.approved(Samples.shortArticle("留在包里"));
        var leaves = world.approved(Samples.shortArticle("移出包外"));
        var bundle = bundle("收一收 " + System.nanoTime(), stays, leaves);
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles/" + bundle);
        var page = visit.page();
        visit.press("移出 移出包外");
        assertThat(page.getByText("发布包已更改。")).isVisible();
        assertThat(inside(page).locator("li")).hasCount(1);
        assertThat(inside(page).locator("li")).containsText("留在包里");
        assertThat(bundles.get(bundle).documents()).containsExactly(stays);
        assertThat(page.getByLabel("加入文稿").locator("option[value='" + leaves + "']")).hasCount(1);

        visit.press("现在整包发布");
        assertThat(page.getByText("整包已发布")).isVisible();
        assertThat(page.getByText("移出", new Page.GetByTextOptions().setExact(true))).hasCount(0);
        assertThat(live.find(stays)).isPresent();
        assertThat(live.find(leaves)).isEmpty();
    }

    @Test
    @Covers("PRV-06")
    void whoPublishesABundleThatWarnsSaysWhyThatStands() throws SQLException {
        var id = world.approved(UnreadAttachments.text());
        unread.become(id);
        var bundle = bundle("有提醒的包 " + System.nanoTime(), id);
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles/" + bundle);
        var page = visit.page();
        assertThat(page.getByLabel("对提醒的说明")).hasCount(0);
        visit.press("现在整包发布");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("有 1 处提醒还没有说明");
        visit.fits("bundle-warned-phone");
        assertThat(live.find(id)).isEmpty();

        page.getByLabel("对提醒的说明").first().fill("附件已逐页看过。");
        visit.press("现在整包发布");
        assertThat(page.getByText("整包已发布")).isVisible();
        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "publish").getLast().detail).containsEntry("reason", "附件已逐页看过。");
        page.navigate("/admin/documents/" + id);
        assertThat(page.locator("ul.history")).containsText("附件已逐页看过。");
    }

    @Test
    void aBundleThatWasNotPublishedAtItsTimeSaysWhichDocumentKeptIt() {
        var title = "到时没发的包 " + System.nanoTime();
        var back = world.approved(Samples.shortArticle("又改了的稿"));
        var bundle = failing.bundle(title, back);
        var visit = DeskVisit.of(browser.atPhone(), world.publisher(), "/admin/bundles");
        var page = visit.page();
        var line = page.locator("ul.lines > li:has(a[href='/admin/bundles/" + bundle + "'])");
        assertThat(line).containsText("到时没有发布");
        line.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)).click();
        assertThat(page.locator("p.note")).containsText("到时没有发布：");
        assertThat(page.locator("p.note")).containsText("《又改了的稿》");
        visit.fits("bundle-failed-phone");

        world.approve(back);
        visit.press("现在整包发布");
        assertThat(page.getByText("整包已发布")).isVisible();
        assertThat(page.getByText("到时没有发布")).hasCount(0);
        assertThat(live.find(back)).isPresent();
    }

    private UUID bundle(String title, DocumentId... documents) {
        var bundle = change.create(world.writer(), title);
        for (var document : documents) {
            change.add(world.writer(), bundle, document);
        }
        return bundle;
    }

    private static Locator inside(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("包里的文稿"));
    }
}
