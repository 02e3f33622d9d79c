package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
        scene.insert("图片");
        scene.dialog()
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
        scene.insert("视频");
        scene.upload("演练.mp4", SampleFiles.mp4("nowhere"));
        var film = scene.body().locator(".block-video");
        film.getByRole(AriaRole.BUTTON, named("选择字幕")).click();
        scene.upload("演练.vtt", SampleFiles.vtt());
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
    void aFileOfAnotherKindThanIsWantedIsRefusedInTheDialogAndNothingIsPutIn() {
        var scene = at(draft("开头"));
        var text = SampleFiles.text("名单 " + System.nanoTime());
        scene.insert("图片");
        scene.offer("名单.txt", text);
        assertThat(scene.dialog().getByRole(AriaRole.ALERT)).hasText("这里要放图片，所选文件不是图片。");
        scene.accessible("editor-other-kind");
        assertThat(scene.body().locator(".block-figure")).hasCount(0);
        scene.upload("车站.png", SampleFiles.png(332, 229));
        assertThat(scene.body().locator(".block-figure")).hasCount(1);

        scene.insert("视频");
        scene.offer("名单.txt", text);
        assertThat(scene.dialog().getByRole(AriaRole.ALERT)).hasText("这里要放 MP4 视频，所选文件不是 MP4 视频。");
        scene.upload("演练.mp4", SampleFiles.mp4("elsewhere"));
        var film = scene.body().locator(".block-video");
        film.getByRole(AriaRole.BUTTON, named("选择字幕")).click();
        scene.offer("名单.txt", text);
        assertThat(scene.dialog().getByRole(AriaRole.ALERT)).hasText("这里要放 VTT 字幕，所选文件不是 VTT 字幕。");
        scene.type("[Escape]");
        assertThat(film.getByRole(AriaRole.LINK)).hasCount(1);
    }

    @Test
    void aPictureAndAFileToDownloadAreUploadedAndNamed() {
        var id = draft("开头");
        var scene = at(id);
        scene.insert("图片");
        scene.upload("车站.png", SampleFiles.png(331, 229));
        var figure = scene.body().locator(".block-figure");
        assertThat(figure.getByRole(AriaRole.IMG)).isVisible();
        figure.getByLabel("替代文字", new Locator.GetByLabelOptions().setExact(true)).fill("一台 AED");
        figure.getByLabel("图片说明").fill("汽车站一楼");
        figure.getByLabel("署名").fill("本会资料");
        figure.getByLabel("署名").press("Escape");
        scene.insert("附件下载");
        scene.upload("guide.pdf", SampleFiles.pdf("急救口袋卡"));
        var file = scene.body().locator(".block-file");
        assertThat(file.getByRole(AriaRole.LINK)).containsText("guide.pdf");
        assertThat(file.getByLabel("附件名称")).hasValue("guide");
        file.getByLabel("附件名称").fill("急救口袋卡");
        scene.accessible("editor-picked-files");
        stored(scene);
        var stored = body(id);
        assertThat(stored.get(1))
                .isInstanceOfSatisfying(
                        Block.Figure.class,
                        one -> {
                            assertThat(one.image().asset().fileName()).isEqualTo("车站.png");
                            assertThat(one.image().asset().width()).isEqualTo(331);
                            assertThat(one.image().alt()).isEqualTo("一台 AED");
                            assertThat(one.caption()).isEqualTo("汽车站一楼");
                            assertThat(one.credit()).isEqualTo("本会资料");
                        });
        assertThat(stored.getLast())
                .isInstanceOfSatisfying(
                        Block.Download.class,
                        one -> {
                            assertThat(one.asset().fileName()).isEqualTo("guide.pdf");
                            assertThat(one.title()).isEqualTo("急救口袋卡");
                        });
    }

    @Test
    void aCalloutAndAQuoteKeepWhatIsSaidBesideTheirText() {
        var id = draft("开头");
        var scene = at(id);
        scene.insert("提示框");
        scene.type("拨打 120，不要挂断。");
        var callout = scene.body().locator(".block-callout");
        callout.getByLabel("样式").selectOption("警示");
        callout.getByLabel("标题").fill("记住");
        callout.getByLabel("标题").press("Escape");
        scene.insert("引文");
        scene.type("先伸手。");
        scene.body().locator(".block-quote").getByLabel("出处").fill("一名公交司机");
        stored(scene);
        assertThat(body(id))
                .containsExactly(
                        Block.Paragraph.of("开头"),
                        new Block.Callout(
                                Block.CalloutStyle.WARNING,
                                "记住",
                                List.of(Span.plain("拨打 120，不要挂断。"))),
                        new Block.Quote(List.of(Span.plain("先伸手。")), "一名公交司机"));
    }

    @Test
    void anotherDocumentIsFoundByItsTitleAndEmbedded() {
        var other = world.published(Samples.shortArticle("山洪转移演练纪实"));
        var id = draft("开头");
        var scene = at(id);
        scene.insert("引用文稿");
        scene.dialog().getByLabel("标题里的字，或文稿的网址").fill("山洪转移");
        scene.dialog().getByRole(AriaRole.BUTTON, named("山洪转移演练纪实")).first().click();
        assertThat(scene.body().locator(".block-embed")).containsText("山洪转移演练纪实");
        stored(scene);
        assertThat(body(id).getLast()).isEqualTo(new Block.Embed(drafts.get(other).contentId()));
    }

    @Test
    void aLinkIsPutOnWhatIsSelectedWithTheKeyboardAndTakenAway() {
        var id = draft("看这里");
        var scene = at(id);
        scene.type("[Shift+Home]", "[Control+k]");
        var target = scene.dialog().getByLabel("通向哪里");
        assertThat(target).isFocused();
        scene.type("javascript:alert(1)", "[Enter]");
        assertThat(scene.dialog()).isVisible();
        target.fill("https://example.org/a");
        scene.type("[Enter]");
        assertThat(scene.dialog()).hasCount(0);
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

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
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
