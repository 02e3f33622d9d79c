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
import org.boai.commenting.AddComment;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.testsupport.EnginesResource;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/**
 * What is typed beside the text, and is no part of it, outlives what becomes of the page around.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class BesideTheTextTest extends AtTheEditor {
    @Inject AddComment add;

    @Test
    void anAnswerAndAReasonThatAreBegunStayWhenAColleagueSaves() {
        var id = drafts.of("甲", "乙");
        comment(id, "是周日");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        reason(scene).evaluate("field => (field.value = '因为')");
        var answer = answers(scene);
        answer.click();
        scene.type("写到一半");
        drafts.change(id, "甲对方写的", "乙");
        scene.looksAround();
        assertThat(scene.body()).containsText("甲对方写的");
        assertThat(answer).hasValue("写到一半");
        assertThat(answer).isFocused();
        assertThat(scene.page().locator("#comments-count")).containsText("1");
        assertThat(reason(scene)).hasValue("因为");
        scene.type("的话");
        assertThat(answer).hasValue("写到一半的话");
    }

    @Test
    void anAnswerThatIsBegunWhileTheListComesStays() {
        var scene = commented("是周日");
        var answer = answers(scene);
        var asked = new ArrayList<Route>();
        scene.page().route("**/comments", asked::add);
        scene.page().waitForRequest("**/comments", scene::looksAround);
        answer.fill("写到一半");
        scene.answered("**/comments", () -> asked.forEach(Route::resume));
        assertThat(answer).hasValue("写到一半");
        assertThat(answer).isFocused();
    }

    @Test
    void anAnswerThatIsBegunStaysWhenAnotherIsSent() {
        var scene = commented("是周日", "在哪里");
        var answers = answers(scene);
        answers.first().fill("写到一半");
        answers.last().fill("在县医院");
        reply(scene).click();
        assertThat(scene.page().locator("#comment-list .remarks").last()).containsText("在县医院");
        assertThat(answers.first()).hasValue("写到一半");
        assertThat(answers.last()).hasValue("");
    }

    @Test
    void whoeverGoesOnToAnotherAnswerWhileOneIsSentWritesOnThere() {
        var scene = commented("是周日", "在哪里");
        var answers = answers(scene);
        var sent = new ArrayList<Route>();
        scene.page().route("**/answer", sent::add);
        answers.last().fill("在县医院");
        scene.page().waitForRequest("**/answer", () -> reply(scene).click());
        answers.first().click();
        scene.type("写到");
        scene.answered("**/answer", () -> sent.forEach(Route::resume));
        scene.type("一半");
        assertThat(answers.first()).hasValue("写到一半");
        assertThat(answers.last()).hasValue("");
    }

    @Test
    void aReasonThatWasNotSentIsNotLeftWithoutAWarning() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var asked = new ArrayList<String>();
        scene.page().onDialog(dialog -> asked.add(dialog.type()));
        scene.atTheEndOf("甲");
        scene.type("写");
        scene.saved();
        scene.page().reload();
        assertThat(asked).isEmpty();
        scene.atTheEndOf("甲写");
        reason(scene).evaluate("field => (field.value = '因为')");
        scene.page().reload();
        assertThat(asked).containsExactly("beforeunload");
    }

    /** Somebody at the editor of a text that colleagues said this of. */
    private EditorScene commented(String... words) {
        var id = drafts.of("甲", "乙");
        for (var one : words) {
            comment(id, one);
        }
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        assertThat(answers(scene)).hasCount(words.length);
        return scene;
    }

    /** Where the comments are answered. */
    private static Locator answers(EditorScene scene) {
        return scene.page().locator("#comment-list").getByLabel("回复");
    }

    /** The button that sends the last answer. */
    private static Locator reply(EditorScene scene) {
        return scene.page()
                .locator("#comment-list .thread")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("回复").setExact(true));
    }

    private void comment(DocumentId id, String words) {
        var revision = stored.get(id).revision();
        add.as(
                world.reviewer(Level.FIRST),
                id,
                new AddComment.Saying(new Place("body", 1), revision, words));
    }

    private static Locator reason(EditorScene scene) {
        return scene.page().locator("#reason");
    }
}
