package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the buttons above the text do, and the keys that do the same. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ToolbarTest extends AtTheEditor {

    @Test
    void wordsAreMarkedByButtonAndByKey() {
        var id = drafts.of("先看");
        var scene = at(id);
        scene.atTheEndOf("先看");
        scene.button("粗体").click();
        assertThat(scene.button("粗体")).hasAttribute("aria-pressed", "true");
        scene.type("环境");
        scene.button("粗体").click();
        scene.button("斜体").click();
        scene.type("再");
        scene.button("斜体").click();
        scene.type("伸", "[Control+i]", "手", "[Control+i]", "。");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("先看"),
                                        new Span("环境", List.of(Mark.STRONG), ""),
                                        new Span("再", List.of(Mark.EMPHASIS), ""),
                                        Span.plain("伸"),
                                        new Span("手", List.of(Mark.EMPHASIS), ""),
                                        Span.plain("。"))));
    }

    @Test
    void paragraphsBecomeHeadingsAndParagraphsAgain() {
        var id = drafts.of("甲", "乙", "丙", "丁");
        var scene = at(id);
        var kind = scene.page().getByLabel("段落或标题");
        scene.atTheEndOf("甲");
        assertThat(option(kind, "三级标题")).isDisabled();
        kind.selectOption(new SelectOption().setLabel("二级标题"));
        scene.atTheEndOf("乙");
        kind.selectOption(new SelectOption().setLabel("三级标题"));
        kind.selectOption(new SelectOption().setLabel("段落"));
        scene.type("[Control+Alt+3]");
        scene.atTheEndOf("丙");
        scene.type("[Control+Alt+2]");
        scene.atTheEndOf("丁");
        scene.type("[Control+Alt+3]");
        assertThat(heading(scene, 3)).hasText(new String[] {"乙", "丁"});
        scene.type("[Control+Alt+0]");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        new Block.Heading(2, "甲"),
                        new Block.Heading(3, "乙"),
                        new Block.Heading(2, "丙"),
                        Block.Paragraph.of("丁"));
    }

    @Test
    void headingsSkipNoLevelWhenOneIsDeletedOrMoved() {
        var id =
                draft(
                        new Block.Heading(2, "一"),
                        new Block.Heading(3, "二"),
                        new Block.Heading(4, "三"),
                        new Block.Heading(4, "四"));
        var scene = at(id);
        heading(scene, 2).click();
        scene.button("删去").click();
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        new Block.Heading(2, "二"),
                        new Block.Heading(3, "三"),
                        new Block.Heading(4, "四"));

        heading(scene, 4).click();
        scene.button("上移").click();
        scene.button("上移").click();
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        new Block.Heading(2, "四"),
                        new Block.Heading(2, "二"),
                        new Block.Heading(3, "三"));
    }

    @Test
    void listsAreMadeChangedAndEndedByButtonAndByKey() {
        var id = drafts.of("甲", "乙");
        var scene = at(id);
        scene.atTheEndOf("甲");
        scene.button("圆点列表").click();
        assertThat(scene.button("圆点列表")).hasAttribute("aria-pressed", "true");
        scene.atTheEndOf("乙");
        scene.button("编号列表").click();
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        list(Block.ListStyle.BULLETED, item("甲")),
                        list(Block.ListStyle.NUMBERED, item("乙")));

        scene.button("编号列表").click();
        assertThat(scene.body().locator("ol")).hasCount(0);
        scene.type("[Control+Shift+8]");
        assertThat(scene.body().locator("ul")).hasCount(2);
        scene.type("[Control+Shift+9]");
        assertThat(scene.body().locator("ol")).hasText("乙");
        scene.atTheEndOf("甲");
        scene.type("[Control+Shift+8]");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        Block.Paragraph.of("甲"), list(Block.ListStyle.NUMBERED, item("乙")));
    }

    @Test
    void aNumberedListIsTypedAndAnItemGoesDownAndUpAgain() {
        var id = draft();
        var scene = at(id);
        scene.focus();
        scene.type("1. ", "看", "[Enter]", "叫人", "[Tab]", "[Enter]", "打 120", "[Shift+Tab]");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        list(Block.ListStyle.NUMBERED, item("看", item("叫人")), item("打 120")));
    }

    @Test
    void blocksAreMovedDeletedAndBroughtBack() {
        var id = drafts.of("甲", "乙", "丙");
        var scene = at(id);
        scene.atTheEndOf("甲");
        assertThat(scene.button("上移")).hasAttribute("aria-disabled", "true");
        scene.button("下移").click();
        scene.atTheEndOf("丙");
        scene.button("上移").click();
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("乙\n丙\n甲");

        scene.atTheEndOf("丙");
        scene.button("删去").click();
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("乙\n甲");
        scene.button("撤销").click();
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("乙\n丙\n甲");
        scene.button("重做").click();
        assertThat(scene.body()).not().containsText("丙");
        scene.type("[Control+z]");
        assertThat(scene.body()).containsText("丙");
        scene.type("[Control+Shift+Z]");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("乙\n甲");
    }

    @Test
    void theMenuAtASlashIsUsedWithTheMouseAndLeftWithEscape() {
        var id = draft();
        var scene = at(id);
        var menu = scene.page().getByRole(AriaRole.LISTBOX);
        scene.focus();
        scene.type("/");
        assertThat(menu).isVisible();
        scene.type("[Escape]");
        assertThat(menu).isHidden();
        scene.type("引", "[Enter]");
        scene.type("/");
        menu.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("别人说的话"))
                .click();
        assertThat(menu).isHidden();
        scene.type("先伸手。");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        Block.Paragraph.of("/引"), new Block.Quote(List.of(Span.plain("先伸手。")), ""));
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844", "1280, 480"})
    void theMenuAtASlashIsSeenWholeWhereTheWindowEnds(int width, int height) {
        var scene =
                at(
                        drafts.of(
                                IntStream.range(0, 40)
                                        .mapToObj("第 %d 段"::formatted)
                                        .toArray(String[]::new)));
        var page = scene.page();
        var options = page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
        page.setViewportSize(width, height);
        scene.atTheEndOf("第 39 段");
        scene.type("[Enter]");
        scene.body()
                .locator("p")
                .last()
                .evaluate(
                        "one => scrollBy(0, one.getBoundingClientRect().top - innerHeight + 200)");
        scene.type("/");
        assertThat(options.first()).isInViewport();
        betweenTheBars(scene);
        Pictures.keep(page, "editor-slash-low-" + width + "-" + height);
        scene.type("[ArrowUp]");
        assertThat(options.last()).isInViewport();
        betweenTheBars(scene);
        scene.type("引");
        assertThat(options).hasCount(2);
        betweenTheBars(scene);
    }

    private static void betweenTheBars(EditorScene scene) {
        var menu = scene.page().getByRole(AriaRole.LISTBOX).boundingBox();
        var tools = scene.page().locator(".toolbar").boundingBox();
        assertThat(menu.y).isGreaterThanOrEqualTo(tools.y + tools.height);
        assertThat(menu.y + menu.height)
                .isLessThanOrEqualTo(scene.page().locator(".actions").boundingBox().y);
    }

    @Test
    void theMenuAtASlashBeginsWithWhatBeginsAsIsTyped() {
        var scene = at(draft());
        scene.focus();
        scene.type("/表", "[Enter]");
        assertThat(scene.body().locator(".block-table")).isVisible();
        assertThat(scene.body().locator("ul")).hasCount(0);
    }

    @Test
    void aLinkOnNothingIsAnsweredWithWhatToDo() {
        var scene = at(drafts.of("先看"));
        var told = scene.page().getByRole(AriaRole.STATUS).getByText("请先选中要加链接的文字。标题和表格里的文字不能加链接。");
        scene.atTheEndOf("先看");
        scene.type("[Control+k]");
        assertThat(told).isVisible();
        scene.accessible("editor-link-on-nothing");
        scene.type("环境");
        assertThat(told).hasCount(0);
        scene.button("链接").click();
        assertThat(told).isVisible();
        scene.type("[Shift+Home]");
        assertThat(told).hasCount(0);
        scene.button("链接").click();
        assertThat(scene.dialog().getByLabel("通向哪里")).isFocused();
    }

    private static Locator heading(EditorScene scene, int level) {
        return scene.body()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(level));
    }

    private static Locator option(Locator select, String label) {
        return select.locator("option", new Locator.LocatorOptions().setHasText(label));
    }

    private static Block list(Block.ListStyle style, Block.Item... items) {
        return new Block.Items(style, List.of(items));
    }

    private static Block.Item item(String text, Block.Item... below) {
        return new Block.Item(List.of(Span.plain(text)), List.of(below));
    }

    private EditorScene at(DocumentId id) {
        return EditorScene.of(browser.atDesktop(), "writer", id);
    }

    private DocumentId draft(Block... body) {
        return world.draft(Samples.article("四分钟", Arrays.asList(body)));
    }

    private List<Block> body(DocumentId id) {
        return stored.get(id).content().body();
    }
}
