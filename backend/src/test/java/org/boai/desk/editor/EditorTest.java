package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class EditorTest extends AtABrowser {
    /** Where the caret is hidden, and by how many pixels, or nothing. */
    private static final String COVERED =
            """
            () => {
              const caret = getSelection().getRangeAt(0).getBoundingClientRect();
              const tools = document.querySelector(".toolbar").getBoundingClientRect().bottom;
              const bar = document.querySelector(".editor-columns .actions").getBoundingClientRect().top;
              return caret.height > 0 && caret.top >= tools && caret.bottom <= bar
                ? "" : `${caret.top} ${caret.bottom}, not between ${tools} and ${bar}`;
            }
            """;

    @Inject Drafts drafts;

    @BeforeEach
    void open() {
        world.writer();
    }

    @Test
    void everySampleComesBackFromTheEditorAsItWas() {
        var page = EditorScene.of(browser.atDesktop(), "writer", empty()).page();
        for (var content : Samples.contents()) {
            var body = ContentJson.tree(content).get("body");
            var back =
                    (String)
                            page.evaluate(
                                    """
                                    async ([root, body]) => {
                                      const { toBlocks, toDoc } = await import(root + "blocks.js");
                                      const doc = toDoc(JSON.parse(body));
                                      doc.check();
                                      return JSON.stringify(toBlocks(doc));
                                    }
                                    """,
                                    List.of(assets(page), body.toString()));
            assertThat(blocks(back)).as(content.kind().code()).isEqualTo(content.body());
        }
    }

    @Test
    void aBodyIsWrittenWithTheKeyboardAlone() {
        var id = empty();
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.focus();
        scene.type(
                "## ", "第一步", "[Enter]", "先看", "[Control+b]", "环境", "[Control+b]", "。", "[Enter]");
        scene.type("#### ", "不跳级", "[Enter]");
        scene.type("- ", "叫人", "[Enter]", "打 120", "[Tab]", "[Enter]", "[Enter]", "[Enter]");
        scene.type("/", "yin");
        assertThat(scene.page().getByRole(AriaRole.LISTBOX)).isVisible();
        scene.accessible("editor-slash");
        scene.type("[ArrowDown]", "[ArrowUp]", "[Enter]", "先伸手。", "[Alt+ArrowUp]");
        scene.type("[Control+s]");
        scene.saved();
        assertThat(drafts.get(id).content().body())
                .containsExactly(
                        new Block.Heading(2, "第一步"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("先看"),
                                        new Span("环境", List.of(Mark.STRONG), ""),
                                        Span.plain("。"))),
                        new Block.Heading(3, "不跳级"),
                        new Block.Quote(List.of(Span.plain("先伸手。")), ""),
                        new Block.Items(
                                Block.ListStyle.BULLETED,
                                List.of(
                                        new Block.Item(
                                                List.of(Span.plain("叫人")),
                                                List.of(
                                                        new Block.Item(
                                                                List.of(Span.plain("打 120")),
                                                                List.of()))))));
    }

    @Test
    void theFieldsOfAFigureAndTheCellsOfATableAreFilledIn() {
        var id = world.draft(Samples.article());
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.page().setViewportSize(1440, 900);
        scene.accessible("editor-desktop");
        scene.alternative().fill("一台 AED");
        scene.alternative().press("Escape");
        scene.type("[Alt+ArrowDown]");
        scene.page().locator(".block-table td").last().click();
        scene.button("下面加一行").click();
        scene.type("[Tab]", "白水乡", "[Tab]", "3");
        scene.accessible("editor-table");
        scene.button("保存").click();
        scene.saved();

        var body = drafts.get(id).content().body();
        assertThat(body.get(6)).isInstanceOf(Block.Video.class);
        assertThat(((Block.Figure) body.get(7)).image().alt()).isEqualTo("一台 AED");
        assertThat(((Block.Table) body.get(5)).rows().getLast().cells())
                .extracting(Block.Cell::text, Block.Cell::header)
                .containsExactly(tuple("白水乡", false), tuple("3", false));
    }

    @Test
    void theKeysAreToldAndTheToolbarIsOneStop() {
        var scene = EditorScene.of(browser.atDesktop(), "writer", world.draft(Samples.article()));
        scene.focus();
        scene.type("[Control+/]");
        assertThat(scene.page().getByRole(AriaRole.DIALOG)).containsText("粗体");
        scene.accessible("editor-keys");
        scene.type("[Escape]");
        scene.focus();
        scene.type("[Alt+F10]", "[ArrowDown]");
        assertThat(scene.page().getByRole(AriaRole.MENUITEM).first()).isFocused();
        scene.accessible("editor-insert");
        scene.type("[Escape]", "[End]");
        assertThat(scene.button("快捷键")).isFocused();
        scene.type("[Escape]");
        assertThat(scene.body()).isFocused();
    }

    @Test
    void aBlockIsDraggedToAnotherPlace() {
        var id = world.draft(Samples.article("四分钟", Samples.paragraphs("甲", "乙", "丙")));
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var paragraphs = scene.body().locator("p");
        paragraphs.first().hover();
        var handle = scene.page().locator(".drag-handle").boundingBox();
        var last = paragraphs.last().boundingBox();
        var mouse = scene.page().mouse();
        mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        mouse.down();
        mouse.move(handle.x + 40, handle.y + 30, new Mouse.MoveOptions().setSteps(5));
        mouse.move(last.x + 60, last.y + last.height, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
        assertThat(paragraphs.last()).hasText("甲");
        scene.saved();
        assertThat(drafts.get(id).content().body()).isEqualTo(Samples.paragraphs("乙", "丙", "甲"));
    }

    @Test
    void theEndOfTheTextIsReachedAfterAPictureAndInATable() {
        Block picture =
                Samples.article().body().stream()
                        .filter(Block.Figure.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var table =
                new Block.Table("表", List.of(new Block.Row(List.of(new Block.Cell("镇", true)))));
        assertThat(writtenAtTheEnd(picture)).isEqualTo(Block.Paragraph.of("末"));
        assertThat(((Block.Table) writtenAtTheEnd(table)).rows().getLast().cells().getLast().text())
                .isEqualTo("镇末");
    }

    /** The last block, after somebody wrote at the end of a text that ends with this one. */
    private Block writtenAtTheEnd(Block last) {
        var id = world.draft(Samples.article("结尾", List.of(Block.Paragraph.of("开头"), last)));
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("开头");
        scene.type("[Control+End]", "末");
        scene.saved();
        return drafts.get(id).content().body().getLast();
    }

    /** Nothing of its line lies under the tools above the text or the bar of buttons below it. */
    @Test
    void theCaretIsSeenWhereverItGoes() {
        var low = browser.atPhone();
        low.setViewportSize(390, 420);
        for (var page : List.of(browser.atDesktop(), browser.atPhone(), low)) {
            var lines = Collections.nCopies(30, "一行").toArray(String[]::new);
            var id = world.draft(Samples.article("长文", Samples.paragraphs(lines)));
            var scene = EditorScene.of(page, "writer", id);
            scene.focus();
            for (var key : List.of("[ArrowDown]", "[ArrowUp]")) {
                for (int line = 0; line < lines.length; line++) {
                    scene.type(key);
                    assertThat((String) page.evaluate(COVERED)).as(key + " " + line).isEmpty();
                }
            }
        }
    }

    @Test
    void onAPhoneTheEditorFits() {
        var scene = EditorScene.of(browser.atPhone(), "writer", world.draft(Samples.article()));
        scene.page().setViewportSize(360, 780);
        scene.accessible("editor-phone");
        assertThat((int) scene.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private DocumentId empty() {
        return world.draft(Samples.article("四分钟", List.of()));
    }

    private static String assets(Page page) {
        var src = page.locator("script[type=module]").getAttribute("src");
        return src.substring(0, src.lastIndexOf('/') + 1);
    }

    private static List<Block> blocks(String json) {
        try {
            return ContentJson.mapper().readerForListOf(Block.class).readValue(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
