package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.importing.HtmlBlocks;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is copied in other programs and pasted, or dropped, into the body. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PastingTest extends AtABrowser {
    @Inject Drafts drafts;

    @BeforeEach
    void open() {
        world.writer();
    }

    @Test
    void whatOtherProgramsCopyIsStoredByTheRulesOfAnImport() {
        for (var name : List.of("word.html", "wechat.html", "web.html")) {
            var id = draft();
            var scene = at(id);
            Clipboard.paste(scene, Map.of("html", Clipboard.sample(name)));
            assertThat(scene.body()).not().containsText("正在放入");
            stored(scene);
            assertThat(body(id)).as(name).isEqualTo(HtmlBlocks.of(Clipboard.sample(name)));
        }
        var id = draft();
        var scene = at(id);
        Clipboard.paste(scene, Map.of("html", Clipboard.sample("wps.html")));
        assertThat(notice(scene)).containsText("第 1 张图片没有放入");
        stored(scene);
        var expected = new ArrayList<>(HtmlBlocks.of(Clipboard.sample("wps.html")));
        expected.add(Block.Paragraph.of("[图片]"));
        assertThat(body(id)).isEqualTo(expected);
    }

    @Test
    void thePicturesOfAWordProcessorComeOutOfItsRichText() {
        var id = draft();
        var scene = at(id);
        Clipboard.paste(
                scene,
                Map.of(
                        "html",
                        Clipboard.sample("word.html"),
                        "rtf",
                        "{\\rtf1\\ansi {\\*\\shppict{\\pict{\\*\\picprop}\\picw40\\pngblip\\bliptag7"
                                + "{\\*\\blipuid 00ff}\nPNG}}{\\nonshppict{\\pict\\wmetafile8 0102}}}"));
        assertThat(scene.body().locator(".block-figure")).hasCount(1);
        stored(scene);
        var figure = (Block.Figure) body(id).getLast();
        assertThat(figure.image().asset().width()).isEqualTo(40);
        assertThat(figure.image().asset().mediaType()).startsWith("image/");
    }

    @Test
    void picturesThatDoNotComeAlongAreNamed() {
        var scene = at(draft());
        Clipboard.paste(scene, Map.of("html", Clipboard.sample("word.html")));
        assertThat(notice(scene)).containsText("1 张图片在原来的文件里，浏览器取不到");
        scene.accessible("editor-pasted-except");
        scene.button("知道了").click();
        assertThat(notice(scene)).hasCount(0);
        Clipboard.paste(scene, Map.of("html", Clipboard.sample("wechat.html")));
        assertThat(notice(scene)).containsText("1 张网页上的图片只留了链接：图片（mmbiz.qpic.cn）");
    }

    @Test
    void onlyACopyOfOurOwnIsTakenAsItIs() {
        var id = draft("见");
        var scene = at(id);
        Clipboard.paste(
                scene,
                Map.of(
                        "html",
                        """
                        <p data-pm-slice="1 1 []" data-boai-copy="guessed"><a href="javascript:alert(1)">此处</a><b>粗</b></p>
                        <div data-block="embed" data-attrs='{"document":"x"}'>外来的</div>
                        """));
        assertThat(scene.body()).containsText("外来的");
        stored(scene);
        assertThat(body(id))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("见此处"),
                                        new Span("粗", List.of(Mark.STRONG), ""))),
                        Block.Paragraph.of("外来的"));

        var full = world.draft(Samples.article());
        var copied = at(full);
        copied.type("[Control+a]");
        var html =
                (String)
                        copied.page()
                                .evaluate(
                                        """
                                        () => {
                                          const data = new DataTransfer();
                                          document.querySelector(".ProseMirror").dispatchEvent(
                                            new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
                                          return data.getData("text/html");
                                        }
                                        """);
        var other = draft();
        var there = new EditorScene(copied.page());
        there.page().navigate("/admin/documents/" + other + "/edit");
        there.focus();
        Clipboard.paste(there, Map.of("html", html));
        assertThat(there.body().locator(".block-figure")).isVisible();
        stored(there);
        assertThat(body(other)).isEqualTo(body(full));
    }

    @Test
    void aPictureGoesWhereItWasPastedWhateverIsTypedMeanwhile() {
        var id = draft("甲", "乙");
        var scene = at(id);
        var waiting = new ArrayList<Route>();
        scene.page().route("**/admin/media", waiting::add);
        atTheEndOf(scene, "甲");
        Clipboard.paste(scene, Map.of("picture", true));
        scene.page().waitForCondition(() -> !waiting.isEmpty());
        assertThat(scene.body()).containsText("正在放入");
        atTheEndOf(scene, "乙");
        scene.type("丙", "[Shift+Home]");
        waiting.getFirst().resume();
        assertThat(scene.body().locator(".block-figure")).isVisible();
        scene.type("[ArrowRight]", "丁");
        stored(scene);
        assertThat(body(id)).hasSize(3);
        assertThat(body(id).get(0)).isEqualTo(Block.Paragraph.of("甲"));
        assertThat(body(id).get(1)).isInstanceOf(Block.Figure.class);
        assertThat(body(id).get(2)).isEqualTo(Block.Paragraph.of("乙丙丁"));
    }

    @Test
    void aPictureThatIsDroppedStandsWhereItWasDropped() {
        var id = draft("甲", "乙", "丙");
        var scene = at(id);
        atTheEndOf(scene, "丙");
        Clipboard.drop(scene, Map.of("picture", true, "at", "甲"));
        assertThat(scene.body().locator(".block-figure")).isVisible();
        Clipboard.drop(scene, Map.of("html", "<b>外来</b>", "at", "乙"));
        assertThat(scene.body()).containsText("乙外来");
        stored(scene);
        assertThat(body(id))
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "Figure", "Paragraph", "Paragraph");
        assertThat(body(id).get(2))
                .isEqualTo(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("乙"),
                                        new Span("外来", List.of(Mark.STRONG), ""))));
    }

    @Test
    void aFailureIsToldWhereItIsSeenAndCanBeTriedAgain() {
        var id = draft("甲");
        var scene = at(id);
        scene.page().route("**/admin/media", route -> route.abort());
        Clipboard.paste(scene, Map.of("picture", true));
        assertThat(notice(scene)).containsText("粘贴的内容还没有放入：网络不通");
        assertThat(notice(scene)).isVisible();
        scene.accessible("editor-paste-failed");
        scene.page().unroute("**/admin/media");
        scene.button("再试一次").click();
        assertThat(scene.body().locator(".block-figure")).isVisible();
        assertThat(notice(scene)).hasCount(0);

        answer(scene, "**/blocks", 503);
        Clipboard.paste(scene, Map.of("html", "<p>有<b>格式</b>的</p>", "text", "有格式的"));
        scene.button("只放入文字").click();
        assertThat(scene.body()).containsText("有格式的");
        scene.page().unroute("**/blocks");

        answer(scene, "**/blocks", 401);
        Clipboard.paste(scene, Map.of("html", "<p>登录<b>之后</b></p>", "text", "登录之后"));
        assertThat(scene.page().getByRole(AriaRole.DIALOG)).containsText("请重新登录");
        scene.type("[Escape]");
        scene.page().unroute("**/blocks");
        assertThat(notice(scene)).containsText("登录已过期");
        scene.button("再试一次").click();
        assertThat(scene.body().locator("strong")).hasText("之后");
        stored(scene);
    }

    @Test
    void intoACellOrAHeadingGoesTextOnly() {
        var id = world.draft(Samples.article());
        var scene = at(id);
        scene.page().locator(".block-table td").last().click();
        scene.type("[End]");
        Clipboard.paste(scene, Map.of("html", "<p>一<b>行</b></p><p>又一行</p>", "text", "一行\n又一行"));
        assertThat(scene.page().locator(".block-table td").last()).containsText("又一行");
        Clipboard.paste(scene, Map.of("picture", true));
        assertThat(scene.body().locator(".block-table + .block-figure")).isVisible();
        scene.body().locator("h2").click();
        scene.type("[End]");
        Clipboard.paste(scene, Map.of("html", "<b>加粗</b>", "text", "加粗"));
        assertThat(scene.body().locator("h2")).hasText("怎么做加粗");
        stored(scene);
        var table =
                (Block.Table)
                        body(id).stream()
                                .filter(Block.Table.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertThat(table.rows().getLast().cells().getLast().text()).endsWith("一行\n又一行");
    }

    private static void answer(EditorScene scene, String path, int status) {
        scene.page()
                .route(
                        path,
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setStatus(status)
                                                .setContentType("application/json")
                                                .setBody("{}")));
    }

    private static Locator notice(EditorScene scene) {
        return scene.page().locator(".paste-notice");
    }

    private static void stored(EditorScene scene) {
        scene.type("[Control+s]");
        scene.saved();
    }

    private EditorScene at(DocumentId id) {
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.focus();
        scene.type("[Control+End]");
        return scene;
    }

    private static void atTheEndOf(EditorScene scene, String paragraph) {
        scene.body()
                .locator("p", new Locator.LocatorOptions().setHasText(paragraph))
                .first()
                .click();
        scene.type("[End]");
    }

    private DocumentId draft(String... paragraphs) {
        return world.draft(Samples.article("四分钟", Samples.paragraphs(paragraphs)));
    }

    private List<Block> body(DocumentId id) {
        return drafts.get(id).content().body();
    }
}
