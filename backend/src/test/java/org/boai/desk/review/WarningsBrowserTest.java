package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.desk.editor.EditorScene;
import org.boai.media.SampleFiles;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** What the checks warn of, from the writer's reason to the eyes of those who sign and publish. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PRV-06")
class WarningsBrowserTest extends AtABrowser {
    private static final String FIELD = "对提醒的说明";
    private static final String OFFICE = "这是办公室对外公布的邮箱。";
    private static final String FOUND = "这里有电子邮箱（off*************rg）。";
    private static final int NARROW = 360;

    @Test
    void theWriterSaysWhyWarningsStandAndTheReviewerReadsItOnAPhone() {
        var id = world.draft(Samples.shortArticle("没有提醒的稿子"));
        var scene = EditorScene.of(browser.atDesktop(), world.writer().login(), id);
        var page = scene.page();
        assertThat(page.getByLabel(FIELD)).isHidden();
        scene.body().click();
        scene.type("[Control+End]", "可以写信到 office@example.org 报名。");
        scene.saved();
        assertThat(page.getByLabel(FIELD)).isVisible();
        var panel = page.locator("#findings-list .ready");
        assertThat(panel).containsText("没有必须改的了");
        panel.getByRole(AriaRole.LINK).click();
        assertThat(page.getByLabel(FIELD)).isFocused();

        new DeskVisit(page).press("保存并送审");
        assertThat(page.locator("#editor-notice")).containsText("还不能送审：有 1 处提醒还没有说明");
        page.getByLabel(FIELD).fill(OFFICE);
        scene.saved();
        new DeskVisit(page).press("保存并送审");
        assertThat(page.getByText("已送审").first()).isVisible();

        var phone = browser.atPhone();
        phone.setViewportSize(NARROW, 740);
        var visit = DeskVisit.of(phone, world.reviewer(Level.FIRST), "/admin/documents/" + id);
        var checks = phone.getByLabel("检查结果");
        assertThat(checks).containsText("提醒");
        assertThat(checks).containsText("正文 › ");
        assertThat(checks).containsText(FOUND);
        assertThat(checks).containsText("PRV-06");
        assertThat(checks).containsText("送审时的说明，" + world.writer().name());
        assertThat(checks).containsText(OFFICE);
        assertThat(checks).not().containsText("发布时须说明");
        assertThat(phone.locator("section:has(#checks) ~ section:has(#sign)")).isVisible();
        visit.fits("warnings-phone");
        phone.navigate("/admin/documents/" + id + "/history");
        assertThat(phone.getByText("对提醒的说明（送审时）")).containsText(OFFICE);
    }

    @Test
    void whatIsSaidInsideAnAttachmentIsNamedToTheWriterAndToTheReviewer() {
        var id = world.draft(Samples.shortArticle("带附件的稿子"));
        var scene = EditorScene.of(browser.atDesktop(), world.writer().login(), id);
        var page = scene.page();
        var panel = page.locator("#findings-list");
        scene.body().click();
        scene.insert("附件下载");
        scene.upload("名册.xlsx", SampleFiles.xlsxHiding("11010519491231002X"));
        var hidden = panel.getByRole(AriaRole.LISTITEM).filter(saying("名册.xlsx"));
        assertThat(hidden).containsText("隐藏的工作表“名单” B2有身份证号");
        assertThat(hidden).containsText("110*************2X");
        assertThat(hidden).containsText("PRV-06");
        new DeskVisit(page).press("保存并送审");
        assertThat(page.locator("#editor-notice")).containsText("还不能送审");

        page.locator(".block-file").getByText("换一个文件").click();
        scene.upload("名册.docx", SampleFiles.docxSaying("张三 zhang.san@example.org"));
        var named = "附件“名册.docx”正文第 1 段有电子邮箱（zha****************rg）";
        assertThat(panel).containsText(named);
        assertThat(hidden).hasCount(0);
        page.getByLabel(FIELD).fill("本人同意公开。");
        scene.saved();
        new DeskVisit(page).press("保存并送审");
        assertThat(page.getByText("已送审").first()).isVisible();

        var theirs = browser.atDesktop();
        DeskVisit.of(theirs, world.reviewer(Level.FIRST), "/admin/documents/" + id);
        assertThat(theirs.getByLabel("检查结果")).containsText(named);
        assertThat(theirs.getByLabel("检查结果")).containsText("PRV-06");
    }

    @Test
    void withoutScriptsTheRefusedPageShowsTheWarningsAndKeepsWhatWasTyped() {
        var id = world.draft(warned());
        var page = browser.withoutScripts();
        var visit = DeskVisit.of(page, world.writer(), "/admin/documents/" + id + "/edit");
        page.getByLabel(FIELD).fill(" ");
        visit.press("保存并送审");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("有 1 处提醒还没有说明");
        assertThat(page.locator("#findings-list")).containsText(FOUND);

        page.locator("#reason").evaluate("field => field.removeAttribute('maxlength')");
        page.getByLabel(FIELD).fill("长".repeat(501));
        visit.press("保存并送审");
        assertThat(page.getByLabel(FIELD)).hasValue("长".repeat(501));
        page.getByLabel(FIELD).fill(OFFICE);
        visit.press("保存并送审");
        assertThat(page.getByText("已送审").first()).isVisible();
        assertThat(page.getByLabel("检查结果")).containsText(OFFICE);
    }

    @Test
    void whoPublishesIsAskedAboutAnAttachmentThatCannotBeReadAnyMore() throws SQLException {
        var id =
                world.approved(
                        Samples.article(
                                "看附件",
                                List.of(
                                        new Block.Download(
                                                Samples.asset("名册补充.pdf", "application/pdf", 1000),
                                                "名册"))));
        var page = browser.atDesktop();
        var visit = DeskVisit.of(page, world.publisher(), "/admin/documents/" + id);
        assertThat(page.getByLabel("检查结果")).containsText("检查没有发现什么");
        OwnerDatabase.run(
                """
                update asset_scan set scan = '{"outcome":"NOT_READ","traces":[],"more":false}'
                where sha256 in (select sha256 from asset where file_name = '名册补充.pdf')
                """);

        visit.press("现在发布");
        assertThat(page.getByText("有 1 处提醒还没有说明")).isVisible();
        assertThat(page.getByLabel("检查结果")).containsText("发布时须说明");
        visit.fits("warnings-publish");
        var why = page.locator("#publish-reason");
        why.fill("名册已人工逐页核对。");
        visit.press("现在发布");
        assertThat(page.getByText("已发布").first()).isVisible();
        assertThat(history(page)).containsText("名册已人工逐页核对。");
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator history(Page page) {
        return page.locator("ul.history li").first();
    }

    private static Article warned() {
        return Samples.article("写信来", Samples.paragraphs("可以写信到 office@example.org 报名。"));
    }
}
