package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** Chinese is composed of letters; nothing else is put into the text before a word is complete. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ComposingTest extends AtTheEditor {
    @Test
    void whatAColleagueSavedWaitsForTheWord() {
        var id = drafts.of("甲", "乙");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("乙");
        drafts.change(id, "甲对方写的", "乙");
        var letters = composes(scene, "ni");
        scene.looksAround();
        scene.state("别人也改了");
        scene.answered("**/presence", scene::looksAround);
        letters.send("Input.imeSetComposition", composed("nihao"));
        assertThat(scene.body()).not().containsText("对方写的");
        letters.send("Input.insertText", text("你好"));
        assertThat(scene.body()).containsText("甲对方写的");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲对方写的\n乙你好");
    }

    @Test
    void whatWasPastedAndIsReadWaitsForTheWord() {
        var id = drafts.of("甲", "乙");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var asked = new AtomicReference<Route>();
        scene.page().route("**/blocks", asked::set);
        scene.atTheEndOf("甲");
        scene.type("[Enter]");
        Clipboard.paste(scene, Map.of("html", "<p>贴上的</p><p>一段</p>", "text", "贴上的"));
        scene.page().waitForCondition(() -> asked.get() != null);
        scene.atTheEndOf("乙");
        var letters = composes(scene, "ni");
        scene.answered("**/blocks", asked.get()::resume);
        letters.send("Input.imeSetComposition", composed("nihao"));
        assertThat(scene.body()).not().containsText("贴上的");
        letters.send("Input.insertText", text("你好"));
        assertThat(scene.body()).containsText("贴上的");
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲\n贴上的\n一段\n乙你好");
    }

    private static CDPSession composes(EditorScene scene, String letters) {
        var keyboard = scene.page().context().newCDPSession(scene.page());
        keyboard.send("Input.imeSetComposition", composed(letters));
        return keyboard;
    }

    private static JsonObject composed(String letters) {
        var what = text(letters);
        what.addProperty("selectionStart", letters.length());
        what.addProperty("selectionEnd", letters.length());
        return what;
    }

    private static JsonObject text(String words) {
        var what = new JsonObject();
        what.addProperty("text", words);
        return what;
    }
}
