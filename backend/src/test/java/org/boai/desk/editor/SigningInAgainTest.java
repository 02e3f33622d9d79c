package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.people.Sessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** The session ends while somebody writes. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SigningInAgainTest extends AtTheEditor {
    @Inject Sessions sessions;

    @Test
    void whoeverClosesTheDialogWritesOnAndSignsInByAButton() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("甲");
        sessions.endAllOf(world.writer().id());
        scene.type("一");
        scene.button("关闭").click();
        assertThat(dialog(scene)).hasCount(0);
        scene.atTheEndOf("甲一");
        scene.page().waitForResponse("**/autosave", () -> scene.type("二"));
        scene.page().waitForResponse("**/presence", scene::looksAround);
        scene.state("登录已过期");
        scene.type("三");
        assertThat(dialog(scene)).hasCount(0);
        assertThat(scene.body()).containsText("甲一二三");

        scene.button("重新登录").click();
        assertThat(dialog(scene).getByLabel("账号")).not().isEditable();
        dialog(scene).getByLabel("密码").fill(World.PASSWORD);
        scene.type("[Enter]");
        scene.saved();
        assertThat(scene.button("重新登录")).hasCount(0);
        assertThat(drafts.texts(id)).isEqualTo("甲一二三");
    }

    @Test
    void signingInInAnotherWindowIsEnough() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("甲");
        sessions.endAllOf(world.writer().id());
        scene.type("写");
        assertThat(dialog(scene)).isVisible();
        EditorScene.of(scene.page().context().newPage(), "writer", drafts.of("乙"));
        scene.looksAround();
        scene.saved();
        assertThat(dialog(scene)).hasCount(0);
        assertThat(drafts.texts(id)).isEqualTo("甲写");
    }

    @Test
    void somebodyElseWhoSignsInGetsAPageOfTheirOwn() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("甲");
        sessions.endAllOf(world.writer().id());
        scene.type("写");
        assertThat(dialog(scene)).isVisible();
        world.reviewer(Level.FIRST);
        EditorScene.of(scene.page().context().newPage(), "reviewer1", drafts.of("乙"));
        scene.looksAround();
        assertThat(scene.page().locator("form[data-login=reviewer1]")).isVisible();
        assertThat(scene.body()).not().containsText("甲写");
        assertThat(drafts.texts(id)).isEqualTo("甲");
    }

    @Test
    void aBrowserThatKeepsNothingIsNotSaidToKeepIt() {
        var id = drafts.of("甲");
        var page = browser.atDesktop();
        page.addInitScript(FULL);
        var scene = EditorScene.of(page, "writer", id);
        scene.atTheEndOf("甲");
        sessions.endAllOf(world.writer().id());
        scene.type("写");
        assertThat(dialog(scene)).containsText("这个浏览器存不下");
        scene.button("关闭").click();
        scene.state("请不要关闭这一页");
    }

    private static Locator dialog(EditorScene scene) {
        return scene.page().getByRole(AriaRole.DIALOG);
    }
}
