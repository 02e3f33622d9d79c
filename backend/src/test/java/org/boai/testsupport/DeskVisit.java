package org.boai.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.people.Authenticate;
import org.boai.people.SignIn;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person who is signed in and looks at pages of the desk. */
public record DeskVisit(Page page) {

    /**
     * Opens a session for this window without the page of sign-in, and shows the page of this path.
     * The person has {@link World#PASSWORD} and no second factor.
     */
    public static DeskVisit of(Page page, Actor person, String path) {
        return of(page, person.login(), path);
    }

    /** The same. */
    public static DeskVisit of(Page page, String login, String path) {
        var session =
                SignedIn.of(
                        CDI.current()
                                .select(SignIn.class)
                                .get()
                                .with(login, World.PASSWORD, "127.0.0.1"));
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(Authenticate.COOKIE, session.text())
                                        .setDomain(host())
                                        .setPath("/admin")
                                        .setHttpOnly(true)
                                        .setSameSite(SameSiteAttribute.LAX)));
        page.navigate(path);
        assertThat(page.url()).doesNotContain("/admin/sign-in");
        return new DeskVisit(page);
    }

    private static String host() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)).getHost();
    }

    /** Signs in as people do and waits until the desk shows the page of this path. */
    public static DeskVisit bySigningIn(Page page, String login, String password, String path) {
        page.navigate("/admin/sign-in?next=" + path);
        page.getByLabel("账号").fill(login);
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
