package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicReference;
import org.boai.document.DocumentId;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.workflow.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people write at the same time, and neither is disturbed. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class JoiningTest extends AtTheEditor {

    @BeforeEach
    void aColleagueIsThere() {
        world.reviewer(Level.FIRST);
    }

    @Test
    @Covers("PUB-12")
    void undoAfterAJoinTakesBackOnlyWhatWasWrittenHere() {
        var id = drafts.of("甲", "乙");
        var mine = at("writer", id);
        mine.page().route("**/presence", Route::abort);
        theySave(id, "甲", "对方写的");
        mine.atTheEndOf("乙");
        mine.type("我写的");
        assertThat(mine.body()).containsText("甲对方写的");
        mine.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲对方写的\n乙我写的");

        mine.type("[Control+z]");
        assertThat(mine.body()).not().containsText("我写的");
        assertThat(mine.body()).containsText("甲对方写的");
        mine.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲对方写的\n乙");
    }

    @Test
    void theCursorStaysInItsPlaceWhenAColleagueSaves() {
        var id = drafts.of("甲", "上下", "丙");
        var mine = at("writer", id);
        mine.atTheEndOf("上下");
        mine.type("[ArrowLeft]");
        theySave(id, "甲", "对方写的");
        mine.looksAround();
        assertThat(mine.body()).containsText("甲对方写的");
        assertThat(mine.page().locator("#announcer")).containsText("已并入");
        mine.type("中");
        mine.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲对方写的\n上中下\n丙");
    }

    @Test
    @Covers("PUB-12")
    void whatIsTypedWhileAJoinIsUnderWayStands() {
        var id = drafts.of("甲", "乙");
        var mine = at("writer", id);
        var first = new AtomicReference<Route>();
        mine.page()
                .route(
                        "**/edit",
                        route -> {
                            if (!first.compareAndSet(null, route)) {
                                route.resume();
                            }
                        });
        mine.page().route("**/presence", Route::abort);
        theySave(id, "甲", "对方写的");
        mine.atTheEndOf("乙");
        mine.type("先写");
        mine.page().waitForCondition(() -> first.get() != null);
        mine.type("再写");
        first.get().resume();
        assertThat(mine.body()).containsText("甲对方写的");
        mine.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲对方写的\n乙先写再写");
    }

    @Test
    @Covers("PUB-12")
    void fieldsThatBothChangedWaitUntilEachIsDecidedByHand() {
        var id = drafts.of("甲");
        var mine = at("writer", id);
        mine.page().route("**/presence", Route::abort);
        var theirs = at("reviewer1", id);
        field(theirs, "/summary").fill("对方的摘要");
        field(theirs, "/title").fill("对方的标题");
        theirs.saved();
        theirs.page().close();
        mine.page().route("**/autosave", Route::abort);
        field(mine, "/summary").fill("我的摘要");
        field(mine, "/title").fill("我的标题");
        mine.page().unroute("**/autosave");
        var clashes = mine.page().locator("[data-clash]");
        assertThat(clashes).hasCount(2);
        var title = clashes.filter(new Locator.FilterOptions().setHasText("的标题"));
        var summary = clashes.filter(new Locator.FilterOptions().setHasText("的摘要"));
        assertThat(title).containsText("我的标题");
        assertThat(title).containsText("对方的标题");
        mine.accessible("editor-clash-of-fields");

        press(title, "留对方的");
        assertThat(title).containsText("已留对方的");
        assertThat(summary).containsText("我的摘要");
        assertThat(summary).containsText("对方的摘要");
        assertThat(mine.page().locator("#save-state")).hasAttribute("data-state", "held");
        assertThat(stored.get(id).content().summary()).isEqualTo("对方的摘要");

        press(summary, "留我的");
        mine.saved();
        assertThat(field(mine, "/title")).hasValue("对方的标题");
        assertThat(stored.get(id).content().title()).isEqualTo("对方的标题");
        assertThat(stored.get(id).content().summary()).isEqualTo("我的摘要");
    }

    private static Locator field(EditorScene scene, String pointer) {
        return scene.page().locator("[id='" + pointer + "']");
    }

    private static void press(Locator clash, String button) {
        clash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    @Test
    void aButtonThatHadTheFocusHasItAfterAJoin() {
        var id = drafts.of("甲");
        var mine = at("writer", id);
        mine.button("预览").focus();
        mine.page().keyboard().press("Tab");
        var button = mine.page().locator("button[value=keep]");
        assertThat(button).isFocused();
        drafts.change(id, "甲对方写的");
        mine.looksAround();
        assertThat(mine.body()).containsText("甲对方写的");
        assertThat(button).isFocused();
        mine.button("预览").focus();
        drafts.change(id, "甲对方又写");
        mine.looksAround();
        assertThat(mine.body()).containsText("甲对方又写");
        assertThat(mine.page().locator("[data-stored]")).isFocused();
    }

    @Test
    void whatIsTypedIsSentWithinTwoSecondsOfTheLastKey() {
        var id = drafts.of("第一段");
        var scene = at("writer", id);
        scene.atTheEndOf("第一段");
        scene.page()
                .waitForRequest(
                        "**/autosave",
                        new Page.WaitForRequestOptions().setTimeout(2_000),
                        () -> scene.type("补充"));
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("第一段补充");
    }

    @Test
    void whoElseHasItOpenIsNamed() {
        var id = drafts.of("甲");
        var mine = at("writer", id);
        var others = mine.page().locator("#others");
        assertThat(others).isHidden();
        var theirs = at("reviewer1", id);
        var me = theirs.page().locator("#others");
        assertThat(me).isVisible();
        assertThat(me).hasText("测试writer 也打开着这篇文稿");
        // The other window may still be about to say that it is there.
        mine.page()
                .waitForCondition(
                        () -> {
                            mine.looksAround();
                            return others.isVisible();
                        });
        assertThat(others).hasText("测试reviewer1 也打开着这篇文稿");
    }

    private EditorScene at(String login, DocumentId id) {
        return EditorScene.of(browser.atDesktop(), login, id);
    }

    private void theySave(DocumentId id, String paragraph, String words) {
        var theirs = at("reviewer1", id);
        theirs.atTheEndOf(paragraph);
        theirs.type(words);
        theirs.saved();
        theirs.page().close();
    }
}
