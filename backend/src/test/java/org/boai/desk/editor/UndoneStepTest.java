package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.content.Campaign;
import org.boai.people.Sessions;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** Submitting and keeping a version are not tried again by themselves, and that is told. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UndoneStepTest extends AtTheEditor {
    @Inject Sessions sessions;

    @Test
    void withoutAConnectionItIsToldUntilTheStepIsPressedAgain() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var window = scene.page().context();
        window.setOffline(true);
        scene.atTheEndOf("甲");
        scene.type("离线写的");
        scene.button("留存一版").click();
        assertThat(told(scene)).containsText("网络不通，这一步没有做成");
        assertThat(told(scene)).isFocused();
        scene.accessible("editor-step-undone");
        window.setOffline(false);
        scene.saved();
        assertThat(drafts.texts(id)).isEqualTo("甲离线写的");
        assertThat(told(scene)).containsText("请再按一次");
        scene.button("留存一版").click();
        scene.state("留存为第");
        assertThat(told(scene)).hasCount(0);
    }

    @Test
    void overANewerRevisionItIsToldAlsoAfterTheJoin() {
        var id = drafts.of("甲", "乙");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.page().route("**/presence", Route::abort);
        drafts.change(id, "甲", "乙对方写的");
        scene.button("保存并送审").click();
        assertThat(scene.body()).containsText("乙对方写的");
        scene.saved();
        assertThat(told(scene)).containsText("这一步没有做成");
    }

    @Test
    void afterTheSessionEndedItIsToldAlsoAfterSigningIn() {
        var id = drafts.of("甲");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        sessions.endAllOf(world.writer().id());
        scene.button("保存并送审").click();
        var dialog = scene.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("密码").fill(World.PASSWORD);
        scene.type("[Enter]");
        assertThat(dialog).isHidden();
        scene.saved();
        assertThat(told(scene)).containsText("登录已过期，这一步没有做成");
    }

    @Test
    void aButtonOfTheFormTellsThatThereIsNoConnectionAndLosesNothing() {
        var id = world.draft(Samples.campaign());
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        var window = scene.page().context();
        window.setOffline(true);
        scene.page().getByLabel("如何参与").fill("离线写的");
        scene.button("＋ 添加联系人").click();
        assertThat(notice(scene)).containsText("网络不通，这一步没有做成");
        assertThat(notice(scene)).isFocused();
        scene.accessible("editor-form-step-undone");
        scene.page().getByLabel("安全提示").fill("也是离线写的");
        window.setOffline(false);
        scene.button("＋ 添加联系人").click();
        assertThat(scene.page().locator("[id='/contacts/1/name']")).isVisible();
        assertThat(notice(scene)).hasCount(0);
        scene.saved();
        var campaign = (Campaign) stored.get(id).content();
        assertThat(campaign.howToHelp()).isEqualTo("离线写的");
        assertThat(campaign.safetyNotes()).isEqualTo("也是离线写的");
    }

    @Test
    void aButtonOfTheFormTellsThatTheSessionEndedAndAsksToSignIn() {
        var id = world.draft(Samples.campaign());
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        // Would both hear of the end of the session by themselves.
        scene.page().route("**/autosave", Route::abort);
        scene.page().route("**/presence", Route::abort);
        sessions.endAllOf(world.writer().id());
        scene.page().getByLabel("如何参与").fill("过期后写的");
        scene.button("＋ 添加联系人").click();
        assertThat(notice(scene)).containsText("登录已过期，这一步没有做成");
        var dialog = scene.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("密码").fill(World.PASSWORD);
        scene.page().unrouteAll();
        scene.type("[Enter]");
        assertThat(dialog).isHidden();
        scene.saved();
        scene.button("＋ 添加联系人").click();
        scene.page().locator("[id='/contacts/1/name']").fill("夜间值班");
        assertThat(notice(scene)).hasCount(0);
        scene.saved();
        var campaign = (Campaign) stored.get(id).content();
        assertThat(campaign.howToHelp()).isEqualTo("过期后写的");
        assertThat(campaign.contacts().getLast().name()).isEqualTo("夜间值班");
    }

    private static Locator notice(EditorScene scene) {
        return scene.page().locator("#notice");
    }

    private static Locator told(EditorScene scene) {
        return scene.page().locator("#step-undone");
    }
}
