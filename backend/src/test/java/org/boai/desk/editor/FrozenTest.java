package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicReference;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** The document goes into review while somebody has it open and writes. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FrozenTest extends AtTheEditor {
    private static final String FROZEN = "现在不能修改，已存在本机";

    /** An answer of the server that has not reached the window yet. */
    private record Late(Route route, APIResponse answer) {
        void arrives() {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    void wordsForADocumentThatWentIntoReviewWaitAndCanBeCopied() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var window = scene.page().context();
        scene.page().route("**/presence", Route::abort);
        scene.atTheEndOf("甲");
        world.submit(id);
        scene.page().unroute("**/presence");
        scene.type("没存上的");
        scene.state(FROZEN);
        var notice = scene.page().locator("#editor-notice");
        assertThat(notice).containsText("暂时不能修改");
        scene.accessible("editor-frozen");
        scene.button("看没有保存的文字").click();
        assertThat(scene.page().getByRole(AriaRole.DIALOG).locator("textarea")).hasValue("甲没存上的");
        scene.page().close();

        var page = window.newPage();
        page.navigate("/admin/documents/" + id + "/edit");
        assertThat(page.locator("#kept-here")).containsText("没有保存的文字");
        var there = new EditorScene(page);
        there.button("看没有保存的文字").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator("textarea")).hasValue("甲没存上的");
        there.accessible("document-unsaved-words");

        world.takeBack(id);
        page.navigate("/admin/documents/" + id + "/edit");
        page.waitForCondition(() -> drafts.texts(id).equals("甲没存上的"));
    }

    @Test
    void anOpenEditorSeesThatTheDocumentWentIntoReviewAndGoesOnAfterwards() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var notice = scene.page().locator("#editor-notice");
        world.submit(id);
        scene.looksAround();
        assertThat(notice).containsText("初审");
        scene.atTheEndOf("甲");
        scene.type("先写下");
        assertThat(drafts.texts(id)).isEqualTo("甲");
        world.takeBack(id);
        scene.looksAround();
        assertThat(notice).isHidden();
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲先写下");
    }

    @Test
    void aSaveThatIsAnsweredAfterwardsDoesNotSayThatWritingGoesOn() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var late = new AtomicReference<Late>();
        scene.page().route("**/autosave", route -> late.set(new Late(route, route.fetch())));
        scene.atTheEndOf("甲");
        scene.type("一");
        scene.page().waitForCondition(() -> late.get() != null);
        world.submit(id);
        scene.looksAround();
        scene.state(FROZEN);
        scene.answered("**/autosave", late.get()::arrives);
        assertThat(scene.page().locator("#save-state").textContent()).contains(FROZEN);
        scene.type("二");
        scene.state(FROZEN);
        scene.page().unroute("**/autosave");
        world.takeBack(id);
        scene.looksAround();
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲一二");
    }

    @Test
    void aBrowserThatKeepsNothingAsksToCopyWhatWasWritten() {
        var id = drafts.of("甲");
        var page = browser.atDesktop();
        page.addInitScript(FULL);
        var scene = EditorScene.of(page, "writer", id);
        world.submit(id);
        scene.atTheEndOf("甲");
        scene.type("没处存的");
        scene.state("现在不能修改，请先复制没有保存的文字");
        assertThat(page.locator("#editor-notice")).containsText("这个浏览器存不下您没有保存的文字");
        scene.button("看没有保存的文字").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator("textarea")).hasValue("甲没处存的");
    }
}
