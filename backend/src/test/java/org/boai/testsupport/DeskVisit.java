package org.boai.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.boai.audit.Actor;

/** A person who signed in and looks at pages of the desk. */
public record DeskVisit(Page page) {

    /** Signs in and waits until the desk shows the page of this path. */
    public static DeskVisit of(Page page, Actor person, String path) {
        return of(page, person, World.PASSWORD, path);
    }

    /** The same with a password of their own. */
    public static DeskVisit of(Page page, Actor person, String password, String path) {
        page.navigate("/admin/sign-in?next=" + path);
        page.getByLabel("账号").fill(person.login());
        page.getByLabel("密码").fill(password);
        var visit = new DeskVisit(page);
        visit.press("登录");
        page.waitForURL(url -> !url.contains("/admin/sign-in"));
        return visit;
    }

    /** Presses the button of this name. */
    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** No violation that axe can find, and no scrolling to the side; keeps a picture to look at. */
    public void fits(String picture) {
        Axe.findsNothing(page, picture);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
