package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.boai.audit.Actor;
import org.boai.desk.editor.EditorScene;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.Keyboard;

/** Tests of people who have no mouse: what they look for on a page. */
abstract class AtTheKeys extends AtABrowser {
    /** With a session from the start; {@link #signIn} is the way by keys. */
    Keyboard signedIn(Actor person, String path) {
        return new Keyboard(DeskVisit.of(browser.atDesktop(), person, path).page());
    }

    static void signIn(Keyboard keys, String login, String password) {
        enter(keys, login, password);
        assertThat(button(keys.page(), "退出")).isVisible();
    }

    /** What the page of sign-in asks for; a code may be asked for after it. */
    static void enter(Keyboard keys, String login, String password) {
        keys.fill(keys.page().getByLabel("账号"), login);
        keys.fill(keys.page().getByLabel("密码"), password);
        keys.press("Enter");
    }

    static EditorScene intoTheText(Keyboard keys) {
        keys.to(body(keys.page()));
        var scene = new EditorScene(keys.page());
        scene.settled();
        return scene;
    }

    static Locator body(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, named("正文"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    static Locator summary(Page page, String name) {
        return page.locator("summary:text-is('" + name + "')");
    }

    static Locator label(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).first();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
