package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files, other documents and link targets are chosen in dialogs of the editor. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PickedFilesTest extends AtABrowser {
    @Inject Drafts drafts;
    @Inject StoreAsset store;

    @BeforeEach
    void open() {
        world.writer();
    }

    @Test
    void aPictureThatIsThereBecomesADecorativeFigure() {
        var picture = store.as(world.writer(), "仓库一角.jpg", SampleFiles.jpeg(640, 361));
        var id = draft("开头");
        var scene = at(id);
        insert(scene, "图片");
        dialog(scene)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(picture.fileName()))
                .first()
                .click();
        var figure = scene.body().locator(".block-figure");
        assertThat(figure.getByRole(AriaRole.IMG)).isVisible();
        figure.getByLabel("仅作装饰，不需要替代文字").check();
        stored(scene);
        var stored = (Block.Figure) body(id).getLast();
        assertThat(stored.image().asset()).isEqualTo(picture);
        assertThat(stored.image().decorative()).isTrue();
    }

    @Test
    void aFilmIsUploadedAndItsCaptionsBesideIt() {
        var id = draft("开头");
        var scene = at(id);
        insert(scene, "视频");
        upload(scene, "演练.mp4", SampleFiles.mp4("nowhere"));
        var film = scene.body().locator(".block-video");
        film.getByRole(AriaRole.BUTTON, named("选择字幕")).click();
        upload(scene, "演练.vtt", SampleFiles.vtt());
        assertThat(film.getByRole(AriaRole.LINK)).hasCount(2);
        film.getByLabel("文字稿").fill("先看环境。");
        stored(scene);
        var stored = (Block.Video) body(id).getLast();
        assertThat(stored.asset().fileName()).isEqualTo("演练.mp4");
        assertThat(stored.captions().fileName()).isEqualTo("演练.vtt");
        assertThat(stored.title()).isEqualTo("演练");
        assertThat(stored.transcript()).isEqualTo("先看环境。");

        film.getByRole(AriaRole.BUTTON, named("移除")).last().click();
        stored(scene);
        assertThat(((Block.Video) body(id).getLast()).captions()).isNull();
    }

    @Test
    void anotherDocumentIsFoundByItsTitleAndEmbedded() {
        var other = world.published(Samples.shortArticle("山洪转移演练纪实"));
        var id = draft("开头");
        var scene = at(id);
        insert(scene, "引用文稿");
        dialog(scene).getByLabel("标题里的字，或文稿的网址").fill("山洪转移");
        dialog(scene).getByRole(AriaRole.BUTTON, named("山洪转移演练纪实")).first().click();
        assertThat(scene.body().locator(".block-embed")).containsText("山洪转移演练纪实");
        stored(scene);
        assertThat(body(id).getLast()).isEqualTo(new Block.Embed(drafts.get(other).contentId()));
    }

    @Test
    void aLinkIsPutOnWhatIsSelectedWithTheKeyboardAndTakenAway() {
        var id = draft("看这里");
        var scene = at(id);
        scene.type("[Shift+Home]", "[Control+k]");
        var target = dialog(scene).getByLabel("通向哪里");
        assertThat(target).isFocused();
        scene.type("javascript:alert(1)", "[Enter]");
        assertThat(dialog(scene)).isVisible();
        target.fill("https://example.org/a");
        scene.type("[Enter]");
        assertThat(dialog(scene)).hasCount(0);
        assertThat(scene.body()).isFocused();
        scene.type("[Control+s]");
        scene.saved();
        assertThat(body(id))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(new Span("看这里", List.of(), "https://example.org/a"))));
        scene.type("[Control+k]");
        assertThat(target).hasValue("https://example.org/a");
        target.fill("");
        scene.type("[Enter]");
        scene.type("[Control+s]");
        scene.saved();
        assertThat(body(id)).isEqualTo(Samples.paragraphs("看这里"));
    }

    private static void insert(EditorScene scene, String what) {
        scene.button("＋ 插入").click();
        scene.page().getByRole(AriaRole.MENUITEM).getByText(what, exactly()).click();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void upload(EditorScene scene, String name, byte[] bytes) {
        dialog(scene)
                .getByLabel("上传新文件")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        assertThat(dialog(scene)).hasCount(0);
    }

    private static Locator dialog(EditorScene scene) {
        return scene.page().getByRole(AriaRole.DIALOG);
    }

    private static void stored(EditorScene scene) {
        scene.button("保存").click();
        scene.saved();
    }

    private EditorScene at(DocumentId id) {
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.focus();
        scene.type("[Control+End]");
        return scene;
    }

    private DocumentId draft(String... paragraphs) {
        return world.draft(Samples.article("四分钟", Samples.paragraphs(paragraphs)));
    }

    private List<Block> body(DocumentId id) {
        return drafts.get(id).content().body();
    }
}
