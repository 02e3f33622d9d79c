package org.boai.desk.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.desk.editor.EditorScene;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.Editions;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.sample.Samples;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class HistoryBrowserTest {
    @Inject World world;
    @Inject Editions editions;
    @Inject Drafts drafts;
    @Inject StoreAsset store;

    @TestHTTPResource("/")
    String site;

    @Test
    void twoEditionsAreChosenAndComparedOnAPhoneAndByKeyboard() {
        var id = world.published(Samples.article());
        world.change(
                id,
                Samples.article("新的题目", Samples.paragraphs("整篇重写。")),
                world.address(id).slug(),
                "重写");
        world.submit(id);
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            DeskVisit.of(page, world.writer(), "/admin/documents/" + id);
            page.getByRole(AriaRole.LINK, named("历史版本")).click();
            assertThat(page.getByLabel("从第 1 版")).isChecked();
            assertThat(page.getByLabel("到第 2 版")).isChecked();
            fits(page, "history-phone");
            page.getByRole(AriaRole.BUTTON, named("比较这两版")).focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("第 1 版与第 2 版"))).isVisible();
            assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("整篇重写")))
                    .isVisible();
            fits(page, "compare-phone");
        }
    }

    @Test
    void aFieldAndAPictureThatChangedAreComparedByNameAndBySight() {
        var before = store.as(world.writer(), "修缮前.jpg", SampleFiles.jpeg(640, 401));
        var after = store.as(world.writer(), "修缮后.jpg", SampleFiles.jpeg(640, 402));
        var id = world.published(Samples.article("备灾仓库", List.of(figure(before))));
        world.change(
                id,
                Samples.article("备灾新仓库", List.of(figure(after))),
                world.address(id).slug(),
                "换了图片");
        world.submit(id);
        try (var browser = new DeskBrowser(site)) {
            var visit = history(browser, id);
            visit.press("比较这两版");
            var changes = visit.page().locator(".changes > li");
            assertThat(changes).hasCount(2);
            assertThat(changes.first().locator(".label")).containsText("标题");
            assertThat(changes.first().locator("ins")).containsText("新");
            assertThat(changes.first().locator("del")).hasCount(0);
            assertThat(changes.last().locator(".label")).containsText("正文");
            var media = changes.last().locator(".media");
            assertThat(media).hasCount(2);
            shows(media.first(), "原来：", before);
            shows(media.last(), "现在：", after);
            fits(visit.page(), "compare-media-phone");
        }
    }

    private DeskVisit history(DeskBrowser browser, DocumentId id) {
        return DeskVisit.of(
                browser.atPhone(), world.writer(), "/admin/documents/" + id + "/history");
    }

    private static Block figure(AssetRef asset) {
        return new Block.Figure(new Image(asset, "仓库正门", false), "仓库", "本会资料");
    }

    private static void shows(Locator medium, String when, AssetRef asset) {
        assertThat(medium).containsText(when);
        assertThat(medium.getByRole(AriaRole.LINK)).hasText(asset.fileName());
        assertThat(medium.locator("img"))
                .hasAttribute("src", Pattern.compile(asset.sha256().hex()));
        assertThat(medium.locator("img")).hasJSProperty("complete", true);
        assertThat((int) medium.locator("img").evaluate("picture => picture.naturalWidth"))
                .isPositive();
    }

    @Test
    void whatIsKeptInTheEditorIsAnEditionOfTheHistory() {
        var id = world.draft(Samples.article());
        try (var browser = new DeskBrowser(site)) {
            world.writer();
            var scene = EditorScene.of(browser.atDesktop(), "writer", id);
            var page = scene.page();
            page.getByLabel("标题", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("留下来的题目");
            page.getByRole(AriaRole.BUTTON, named("留存一版")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#save-state")).containsText("留存为第 1 版");
            page.navigate("/admin/documents/" + id + "/history");
            assertThat(page.locator("main")).containsText("留底");
        }
        assertThat(editions.get(id, 1).content().title()).isEqualTo("留下来的题目");
    }

    @Test
    void anOldEditionIsLookedAtRestoredWithANoteAndReviewedAgain() {
        var id = world.published(Samples.article("原来的题目", Samples.paragraphs("原来的一段。")));
        world.change(
                id,
                Samples.article("改坏的题目", Samples.paragraphs("改坏的一段。")),
                world.address(id).slug(),
                "");
        try (var browser = new DeskBrowser(site)) {
            var visit = history(browser, id);
            var page = visit.page();
            page.getByRole(AriaRole.LINK, named("恢复第 1 版")).click();
            var changes = page.locator("section[aria-labelledby=changes]");
            assertThat(changes.locator("del").getByText("改坏").first()).isVisible();
            assertThat(changes.locator("ins").getByText("原来").first()).isVisible();
            fits(page, "restore-phone");
            page.getByRole(AriaRole.LINK, named("不恢复")).click();
            assertThat(drafts.get(id).content().title()).isEqualTo("改坏的题目");

            page.getByRole(AriaRole.LINK, named("恢复第 1 版")).click();
            page.getByLabel("更新说明（可不填）").fill("恢复核实过的数字");
            visit.press("恢复第 1 版");
            Told.by(page, "已恢复到草稿，须重新送审。");
            assertThat(page.getByRole(AriaRole.HEADING, named("原来的题目"))).isVisible();
        }
        var draft = drafts.get(id);
        assertThat(draft.content().body()).isEqualTo(Samples.paragraphs("原来的一段。"));
        assertThat(draft.changeNote()).isEqualTo("恢复核实过的数字");
        assertThat(draft.line().stage()).isEqualTo(DraftStage.WRITING);
        assertThat(editions.get(id, 2).content().title()).isEqualTo("改坏的题目");
    }

    private static void fits(Page page, String picture) {
        Axe.findsNothing(page, picture);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
