package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.workflow.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server does not have is never lost, whatever becomes of the window. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeptTextTest extends AtTheEditor {
    private static final String OFFLINE = "未连接，已存在本机";
    private static final String KEPT =
            "() => Object.keys(localStorage).filter(key => key.startsWith('boai-unsaved')).length";

    @BeforeEach
    void aColleagueIsThere() {
        world.reviewer(Level.FIRST);
    }

    @Test
    void keptWordsOutliveAWindowThatCouldNotJoinThem() {
        var id = drafts.of("甲", "乙");
        var window = writtenOffline(id, "甲", "离线写的");
        var failing = window.newPage();
        posted(failing, Route::abort);
        var between = editor(failing, id);
        between.state(OFFLINE);
        between.atTheEndOf("乙");
        between.type("又写");
        stored(failing, id, "甲\n乙又写");
        // Whatever a window does when it is left, it has done.
        failing.navigate("/admin/documents/" + id);
        assertThat(failing.locator("#kept-here")).containsText("没有保存的文字");
        failing.close();

        var back = window.newPage();
        editor(back, id);
        stored(back, id, "甲离线写的\n乙又写");
        back.waitForCondition(() -> (int) back.evaluate(KEPT) == 0);
    }

    @Test
    @Covers("PUB-12")
    void savingGoesOnWhenItMeetsANewerRevisionWhileKeptWordsWait() {
        var id = drafts.of("甲", "乙", "丙");
        var window = writtenOffline(id, "甲", "离线写的");
        var page = window.newPage();
        page.route("**/presence", Route::abort);
        posted(page, Route::abort);
        var scene = editor(page, id);
        scene.state(OFFLINE);
        drafts.change(id, "甲", "乙", "丙对方写的");
        scene.atTheEndOf("乙");
        page.waitForResponse(
                answer -> answer.url().endsWith("/autosave") && answer.status() == 409,
                () -> scene.type("又写"));
        page.unroute("**/edit");
        stored(page, id, "甲离线写的\n乙又写\n丙对方写的");
        scene.saved();
    }

    @Test
    @Covers("PUB-12")
    void keptWordsThatCannotBeJoinedAreOfferedAndTouchNothing() {
        var id = drafts.of("甲", "乙");
        var window = writtenOffline(id, "甲", "离线写的");
        var page = window.newPage();
        posted(
                page,
                route -> {
                    var answer = route.fetch();
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setResponse(answer)
                                    .setStatus(422)
                                    .setBody(answer.text().replace("data-stored", "data-none")));
                });
        var scene = editor(page, id);
        assertThat(page.locator("#kept-offer")).containsText("1 份较早的文字");
        scene.atTheEndOf("乙");
        scene.type("又写");
        stored(page, id, "甲\n乙又写");
        scene.button("看没有保存的文字").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator("textarea")).hasValue("甲离线写的");
    }

    @Test
    void eachWindowKeepsItsOwnWordsAndAllComeBack() {
        var id = drafts.of("甲", "乙");
        var window = browser.atDesktop().context();
        var first = EditorScene.of(window.pages().getFirst(), "writer", id);
        var second = editor(window.newPage(), id);
        var idle = editor(window.newPage(), id);
        window.setOffline(true);
        first.atTheEndOf("甲");
        first.type("一");
        first.state(OFFLINE);
        second.atTheEndOf("乙");
        second.type("二");
        second.state(OFFLINE);
        first.page().close();
        second.page().close();
        idle.page().navigate("about:blank");
        window.setOffline(false);

        var back = window.newPage();
        var scene = editor(back, id);
        stored(back, id, "甲一\n乙二");
        scene.saved();
        back.waitForCondition(() -> (int) back.evaluate(KEPT) == 0);
    }

    @Test
    void wordsOfAFormerVersionComeBackAndVeryOldOnesAreOffered() {
        var id = drafts.of("甲");
        var window = writtenOffline(id, "甲", "离线写的");
        var page = window.newPage();
        page.navigate("/admin/");
        page.evaluate(
                """
                () => {
                  const key = Object.keys(localStorage).find(one => one.startsWith("boai-unsaved"));
                  const text = localStorage.getItem(key);
                  localStorage.removeItem(key);
                  localStorage.setItem(key.split(":").slice(0, 3).join(":"), text);
                  const old = { ...JSON.parse(text.replaceAll("离线写的", "很早写的")), at: Date.now() - 40 * 86400000 };
                  localStorage.setItem(key + "-old", JSON.stringify(old));
                }
                """);
        var scene = editor(page, id);
        stored(page, id, "甲离线写的");
        assertThat(page.locator("#kept-offer")).containsText("1 份较早的文字");
        assertThat(scene.body()).not().containsText("很早写的");
        scene.button("看没有保存的文字").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("textarea")).hasValue("甲很早写的");
        scene.accessible("editor-unsaved-words");
        dialog.getByText("丢掉").click();
        assertThat(page.locator("#kept-offer")).hasCount(0);
        assertThat(page.locator("[id='/body']")).isFocused();
        assertThat((int) page.evaluate(KEPT)).isZero();
    }

    @Test
    void aPageOfAnotherNetworkInPlaceOfTheAnswerCountsAsNoConnection() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var asked = new AtomicInteger();
        scene.page()
                .route(
                        "**/autosave",
                        route -> {
                            if (asked.getAndIncrement() == 0) {
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setContentType("text/html")
                                                .setBody("<h1>Sign in to this network</h1>"));
                            } else {
                                route.resume();
                            }
                        });
        scene.atTheEndOf("甲");
        scene.type("在列车上写的");
        scene.state(OFFLINE);
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲在列车上写的");
    }

    /** Words that only a browser has; the window is closed. */
    private BrowserContext writtenOffline(DocumentId id, String paragraph, String words) {
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var window = scene.page().context();
        window.setOffline(true);
        scene.atTheEndOf(paragraph);
        scene.type(words);
        scene.state(OFFLINE);
        scene.page().close();
        window.setOffline(false);
        return window;
    }

    /** What becomes of the forms that are sent to be joined. */
    private static void posted(Page page, Consumer<Route> answered) {
        page.route(
                "**/edit",
                route -> {
                    if (route.request().method().equals("POST")) {
                        answered.accept(route);
                    } else {
                        route.resume();
                    }
                });
    }

    private static EditorScene editor(Page page, DocumentId id) {
        page.navigate("/admin/documents/" + id + "/edit");
        var scene = new EditorScene(page);
        assertThat(scene.body()).isVisible();
        return scene;
    }

    private void stored(Page page, DocumentId id, String texts) {
        page.waitForCondition(() -> drafts.texts(id).equals(texts));
    }
}
