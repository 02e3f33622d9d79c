package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.importing.WrittenFile;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class WrittenFileInEditorTest {
    private static final String MARKDOWN =
            """
            ---
            title: 校园急救
            tags: 急救
            ---
            #### 步骤

            先看**环境**。

            - 呼救

            ![演练](https://example.org/1.jpg)
            """;

    private static final String PAGE =
            """
            <!doctype html><html><body>
            <h2>步骤</h2><p>先看<b>环境</b>。</p><ul><li>呼救</li></ul>
            </body></html>
            """;

    @Inject World world;
    @Inject Drafts drafts;
    @Inject DeskSessions sessions;

    @TestHTTPResource("/")
    String site;

    @Test
    void aFileIsAnsweredWithBlocksAndNothingIsSaved() {
        var id = world.draft(Samples.shortArticle("题"));
        var answer = send(id, "稿.md", MARKDOWN.getBytes(StandardCharsets.UTF_8), "题");
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = answer.jsonPath();
        assertThat(json.getString("title")).isEmpty();
        assertThat(json.getList("blocks.type"))
                .containsExactly("heading", "paragraph", "list", "paragraph");
        assertThat(json.getList("notices")).contains("1 张图片没有导入，请逐张上传。", "文件里的标题没有填入（标题已有内容）：校园急救");
        assertThat(drafts.get(id).revision()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() {
        var id = world.draft(Samples.shortArticle("题"));
        var large = send(id, "a.md", new byte[WrittenFile.LARGEST + 1], "");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.jsonPath().getString("code")).isEqualTo("file-too-large");
        assertThat(large.jsonPath().getString("detail")).contains("1 MB");
        var binary = send(id, "a.md", new byte[] {1, 2, 3}, "");
        assertThat(binary.statusCode()).isEqualTo(422);
        assertThat(binary.jsonPath().getString("code")).isEqualTo("text-encoding");
        var none =
                sessions.as(world.writer())
                        .accept("application/json")
                        .multiPart("title", "")
                        .post(path(id));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.jsonPath().getString("code")).isEqualTo("invalid-input");
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionIsRefused() {
        var id = world.draft(Samples.shortArticle("题"));
        var answer =
                sessions.with(sessions.cookie(world.writer()))
                        .multiPart("file", "a.md", MARKDOWN.getBytes(StandardCharsets.UTF_8))
                        .post(path(id));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aFileIsPutInWithTheKeyboardAloneAndUndone() {
        var id = world.draft(untitled());
        try (var browser = new DeskBrowser(site)) {
            world.writer();
            var scene = EditorScene.of(browser.atDesktop(), "writer", id);
            scene.focus();
            scene.type("[Control+End]", "[Enter]", "/", "导入");
            var page = scene.page();
            var offered = page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
            assertThat(offered).hasCount(1);
            scene.type("[Enter]");
            var dialog = page.getByRole(AriaRole.DIALOG);
            var file = dialog.getByLabel("选择文件");
            assertThat(file).isFocused();
            file.setInputFiles(payload("图.png", new byte[] {1, 2, 3}));
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("只能导入");
            file.setInputFiles(payload("稿.md", MARKDOWN.getBytes(StandardCharsets.UTF_8)));
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("1 张图片没有导入，请逐张上传。");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("标题也已填好");
            assertThat(scene.button("知道了")).isFocused();
            scene.accessible("editor-written-file");
            scene.type("[Enter]");
            assertThat(scene.body()).isFocused();
            scene.saved();
            assertThat(drafts.get(id).content().title()).isEqualTo("校园急救");
            assertThat(drafts.get(id).content().body())
                    .startsWith(Block.Paragraph.of("开头"), new Block.Heading(2, "步骤"))
                    .hasSize(5);
            assertThat(page.getByLabel("标题", new Page.GetByLabelOptions().setExact(true)).first())
                    .hasValue("校园急救");
            scene.type("[Control+z]");
            assertThat(scene.body()).not().containsText("步骤");
            assertThat(scene.body()).containsText("开头");
        }
    }

    @Test
    void aWebPageIsImportedFromTheMenu() {
        var id = world.draft(Samples.article("校园急救", Samples.paragraphs("开头")));
        try (var browser = new DeskBrowser(site)) {
            world.writer();
            var scene = EditorScene.of(browser.atDesktop(), "writer", id);
            scene.atTheEndOf("开头");
            scene.insert("导入文件");
            scene.dialog()
                    .getByLabel("选择文件")
                    .setInputFiles(payload("稿.html", PAGE.getBytes(StandardCharsets.UTF_8)));
            assertThat(scene.dialog()).hasCount(0);
            assertThat(scene.page().locator("#announcer")).containsText("已导入 3 段");
            scene.saved();
        }
        assertThat(drafts.get(id).content().body())
                .containsExactly(
                        Block.Paragraph.of("开头"),
                        new Block.Heading(2, "步骤"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("先看"),
                                        new Span("环境", List.of(Mark.STRONG), ""),
                                        Span.plain("。"))),
                        new Block.Items(
                                Block.ListStyle.BULLETED,
                                List.of(new Block.Item(List.of(Span.plain("呼救")), List.of()))));
    }

    private static Article untitled() {
        return Samples.article("", List.of(new Block.Paragraph(List.of(Span.plain("开头")))));
    }

    private static FilePayload payload(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private Response send(DocumentId id, String name, byte[] bytes, String title) {
        return sessions.as(world.writer())
                .accept("application/json")
                .multiPart("file", name, bytes)
                .multiPart("title", title)
                .post(path(id));
    }

    private static String path(DocumentId id) {
        return "/admin/documents/" + id + "/written-file";
    }
}
