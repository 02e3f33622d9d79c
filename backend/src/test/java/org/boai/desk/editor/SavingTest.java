package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.content.Block;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.people.ManageSecondFactor;
import org.boai.people.Sessions;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.PhoneCode;
import org.boai.testsupport.Pictures;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SavingTest extends AtABrowser {
    @Inject Drafts drafts;
    @Inject Sessions sessions;
    @Inject ManageSecondFactor secondFactor;

    @BeforeEach
    void open() {
        world.writer();
        world.reviewer(Level.FIRST);
    }

    @Test
    void whatIsTypedIsSavedByItselfAndUndoneAcrossSaves() {
        var id = draft("第一段");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("第一段");
        scene.type("补充");
        scene.saved();
        assertThat(texts(id)).isEqualTo("第一段补充");
        scene.page()
                .getByLabel("标题", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("新的标题");
        scene.saved();
        assertThat(drafts.get(id).content().title()).isEqualTo("新的标题");
        scene.focus();
        scene.type("[Control+z]");
        scene.saved();
        assertThat(texts(id)).isEqualTo("第一段");
    }

    @Test
    void aLostConnectionLosesNothing() {
        var id = draft("在线写的");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var window = scene.page().context();
        scene.atTheEndOf("在线写的");
        window.setOffline(true);
        scene.type("，离线写的");
        scene.state("未连接，已存在本机");
        assertThat(texts(id)).isEqualTo("在线写的");
        scene.page().close();
        window.setOffline(false);

        var again = window.newPage();
        again.navigate("/admin/documents/" + id + "/edit");
        var back = new EditorScene(again);
        assertThat(back.body()).containsText("在线写的，离线写的");
        back.saved();
        assertThat(texts(id)).isEqualTo("在线写的，离线写的");
    }

    @Test
    void anEndedSessionIsGoneOnWithAfterSigningInOnThePage() {
        var id = draft("登录时写的");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("登录时写的");
        sessions.endAllOf(world.writer().id());
        scene.type("，过期后写的");
        var dialog = scene.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("请重新登录");
        scene.accessible("editor-sign-in");
        dialog.getByLabel("密码").fill("不是这个");
        scene.type("[Enter]");
        assertThat(dialog).containsText("账号、密码或验证码不对");
        dialog.getByLabel("密码").fill(World.PASSWORD);
        scene.type("[Enter]");
        assertThat(dialog).isHidden();
        scene.saved();
        assertThat(texts(id)).isEqualTo("登录时写的，过期后写的");
    }

    @Test
    void whoHasASecondFactorSignsInOnThePageWithItsCode() throws Exception {
        var person = world.person("two-steps", Role.WRITER);
        var id = draft("登录时写的");
        var scene = EditorScene.of(browser.atDesktop(), "two-steps", id);
        secondFactor.begin(person);
        var secret = secondFactor.of(person, "x").typed();
        // Ends the sessions that were opened without it.
        secondFactor.confirm(person, World.PASSWORD, PhoneCode.of(secret, 0));
        scene.atTheEndOf("登录时写的");
        scene.type("，过期后写的");
        var dialog = scene.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("密码").fill(World.PASSWORD);
        scene.type("[Enter]");
        assertThat(dialog).containsText("账号、密码或验证码不对");
        dialog.getByLabel("验证码").fill(PhoneCode.of(secret, 30));
        scene.type("[Enter]");
        assertThat(dialog).isHidden();
        scene.saved();
        assertThat(texts(id)).isEqualTo("登录时写的，过期后写的");
    }

    @Test
    @Covers("PUB-12")
    void changesOfTwoPeopleAreJoinedAndWhatBothChangedIsDecidedByHand() {
        var id = draft("甲", "乙", "丙");
        var mine = EditorScene.of(browser.atDesktop(), "writer", id);
        var theirs = EditorScene.of(browser.atDesktop(), "reviewer1", id);
        // Would see the others' saves by itself before it changes anything.
        theirs.page().route("**/presence", Route::abort);
        theirs.atTheEndOf("甲");
        theirs.type("对方改");
        theirs.saved();
        mine.atTheEndOf("丙");
        mine.type("我也改");
        assertThat(mine.body()).containsText("甲对方改");
        mine.saved();
        assertThat(texts(id)).isEqualTo("甲对方改\n乙\n丙我也改");

        mine.atTheEndOf("乙");
        mine.type("我的说法");
        mine.saved();
        theirs.atTheEndOf("乙");
        theirs.type("对方的说法");
        assertThat(theirs.page().getByText("两个人都改了")).isVisible();
        theirs.accessible("editor-clash");
        assertThat(texts(id)).isEqualTo("甲对方改\n乙我的说法\n丙我也改");
        theirs.button("第 1 处两份都留").click();
        theirs.saved();
        assertThat(texts(id)).isEqualTo("甲对方改\n乙对方的说法\n乙我的说法\n丙我也改");
    }

    @Test
    void findingsLeadToTheirPlaceAndSubmittingTellsWhatIsMissing() {
        var id = world.draft(Samples.article());
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.alternative().fill("");
        var finding = scene.page().locator("#findings-list a").first();
        assertThat(finding).containsText("替代文字");
        scene.button("保存并送审").click();
        assertThat(scene.page().locator("#editor-notice")).containsText("还不能送审");
        scene.accessible("editor-findings");
        finding.click();
        assertThat(scene.alternative()).isFocused();
        scene.type("一台 AED");
        assertThat(scene.page().locator("#findings-list")).containsText("都齐了");
        scene.button("保存并送审").click();
        Told.by(scene.page(), "已送审");
    }

    @Test
    void aNewSlugTellsWhichAddressWillLeadToIt() {
        var id = world.published(Samples.shortArticle("换网址"));
        var address = world.address(id);
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var note = scene.page().locator("#slug-redirect");
        assertThat(note).isHidden();
        scene.page().getByLabel("网址名").fill(world.slug("moved").value());
        assertThat(note).containsText("旧网址 " + address.path() + " 会自动跳转");
        scene.page().getByLabel("网址名").fill(address.slug().value());
        assertThat(note).isHidden();
    }

    @Test
    void thePublicPageIsSeenBesideTheTextInThreeWidths() {
        var id = draft("预览里也有这一段");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.button("预览").click();
        var page = scene.page().frameLocator("dialog iframe");
        assertThat(page.locator("main")).containsText("预览里也有这一段");
        for (var width : new String[] {"手机 390", "平板 820", "电脑 1280"}) {
            scene.button(width).click();
            assertThat((int) page.locator("html").evaluate("html => html.clientWidth"))
                    .isEqualTo(Integer.parseInt(width.split(" ")[1]));
        }
        Pictures.keep(scene.page(), "editor-preview");
    }

    @Test
    void whatIsPastedBecomesCleanBlocksAndItsPicturesAssets() {
        var id = draft("开头");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("开头");
        scene.type("[Enter]");
        scene.page()
                .evaluate(
                        """
                        async () => {
                          const canvas = document.createElement("canvas");
                          canvas.width = canvas.height = 40;
                          canvas.getContext("2d").fillRect(0, 0, 40, 40);
                          const data = new DataTransfer();
                          data.setData("text/html", `<h1>一节</h1><p style="color:red">甲<b>乙</b><script>x()</script></p>`
                            + `<p><img alt="黑块" src="${canvas.toDataURL("image/png")}"></p><ul><li>丙</li></ul>`);
                          document.querySelector(".ProseMirror").dispatchEvent(
                            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                        }
                        """);
        assertThat(scene.body().locator("li")).containsText("丙");
        scene.saved();
        var body = drafts.get(id).content().body();
        assertThat(body)
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "Heading", "Paragraph", "Figure", "Items");
        var figure = (Block.Figure) body.get(3);
        assertThat(figure.image().alt()).isEqualTo("黑块");
        assertThat(figure.image().asset().width()).isEqualTo(40);
    }

    private DocumentId draft(String... paragraphs) {
        return world.draft(Samples.article("四分钟", Samples.paragraphs(paragraphs)));
    }

    private String texts(DocumentId id) {
        return drafts.get(id).content().body().stream()
                .map(block -> ((Block.Paragraph) block).text().getFirst().text())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
