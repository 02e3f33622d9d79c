package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.document.DocumentId;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** The server stored what was written, and its answer never came. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class LostAnswerTest extends AtTheEditor {
    private static final String OFFLINE = "未连接，已存在本机";

    @Test
    @Covers("PUB-12")
    void whatIsWrittenOnIsNoClashWithWhatTheWriterSavedBefore() {
        var id = drafts.of("甲", "乙");
        var scene = savedWithoutAnswer(id);
        scene.type("二");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲一二\n乙");
        assertThat(scene.page().locator("[data-stored]")).hasCount(0);
        scene.type("三");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲一二三\n乙");
    }

    @Test
    @Covers("PUB-12")
    void whatAColleagueAddedToItIsJoinedWithoutAClash() {
        var id = drafts.of("甲", "乙");
        var scene = savedWithoutAnswer(id);
        drafts.change(id, "甲一", "乙对方写的");
        scene.type("二");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲一二\n乙对方写的");
        assertThat(scene.page().locator("[data-clash]")).hasCount(0);
    }

    @Test
    @Covers("PUB-12")
    void theSameHoldsWhenTheWindowWasClosedBeforeItCouldSaveTheRest() {
        var id = drafts.of("甲", "乙");
        var scene = savedWithoutAnswer(id);
        var window = scene.page().context();
        window.setOffline(true);
        scene.type("二");
        scene.page()
                .waitForCondition(
                        () ->
                                (boolean)
                                        scene.page()
                                                .evaluate(
                                                        "() => Object.values(localStorage).some(one => one.includes('甲一二'))"));
        scene.page().close();
        window.setOffline(false);

        var page = window.newPage();
        page.navigate("/admin/documents/" + id + "/edit");
        page.waitForCondition(() -> drafts.texts(id).equals("甲一二\n乙"));
        assertThat(page.locator("[data-clash]")).hasCount(0);
    }

    /**
     * An editor that wrote into the first paragraph, as the server knows, and heard nothing of it.
     */
    private EditorScene savedWithoutAnswer(DocumentId id) {
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var page = scene.page();
        var asked = new AtomicInteger();
        page.route("**/presence", Route::abort);
        page.route(
                "**/autosave",
                route -> {
                    if (asked.getAndIncrement() == 0) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        scene.atTheEndOf("甲");
        page.waitForRequest("**/autosave", new Page.WaitForRequestOptions(), () -> scene.type("一"));
        scene.state(OFFLINE);
        assertThat(drafts.texts(id)).isEqualTo("甲一\n乙");
        return scene;
    }
}
