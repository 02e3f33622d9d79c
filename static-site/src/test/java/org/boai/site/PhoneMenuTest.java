package org.boai.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu that opens over the page on a phone. */
class PhoneMenuTest {
    /** The least side of what a finger hits, in CSS pixels (WCAG 2.2, 2.5.5). */
    private static final double FINGER = 44;

    /** The height of a telephone's window, in CSS pixels. */
    private static final int WINDOW = 844;

    @TempDir static Path folder;

    private static ReaderBrowser readers;

    @BeforeAll
    static void open() throws IOException {
        readers = ReaderBrowser.of(folder, GoldenWorld.items());
    }

    @AfterAll
    static void close() {
        readers.close();
    }

    @ParameterizedTest
    @MethodSource("phones")
    void aTapBesideTheOpenPhoneMenuClosesItAndFollowsNoLinkUnderneath(
            Browser.NewContextOptions phone) {
        var page = readers.window(phone);
        page.navigate("/");
        var link = lowestLink(page);
        menuButton(page).tap();
        assertThat(mainMenu(page)).isVisible();
        page.touchscreen().tap(link.x + link.width / 2, link.y + link.height / 2);
        assertThat(mainMenu(page)).isHidden();
        // A link that was followed would have led away by now.
        menuButton(page).tap();
        assertThat(mainMenu(page)).isVisible();
        assertThat(page).hasURL(readers.address() + "/");
    }

    @ParameterizedTest
    @MethodSource("phones")
    void thePhoneMenuIsClosedByItsButtonByFingerAndByKeyboard(Browser.NewContextOptions phone) {
        var page = readers.window(phone);
        page.navigate("/");
        var close = page.getByRole(AriaRole.BUTTON, exactly("关闭"));
        menuButton(page).tap();
        var room = close.boundingBox();
        assertThat(Math.min(room.width, room.height)).isGreaterThanOrEqualTo(FINGER);
        close.tap();
        assertThat(mainMenu(page)).isHidden();
        menuButton(page).press("Enter");
        page.keyboard().press("Tab");
        assertThat(close).isFocused();
        assertThat(close).not().hasCSS("outline-style", "none");
        page.keyboard().press("Enter");
        assertThat(mainMenu(page)).isHidden();
        assertThat(menuButton(page)).isFocused();
        menuButton(page).press("Enter");
        page.keyboard().press("Escape");
        assertThat(mainMenu(page)).isHidden();
    }

    @Test
    void theKeyboardMeetsNothingBetweenThePhoneMenuAndThePage() {
        var page = readers.window(phone());
        page.navigate("/en/");
        menuButton(page).press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Close"))).isVisible();
        page.locator("#menu").locator("a, button:not([tabindex])").last().focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#menu :focus")).hasCount(0);
        assertThat(page.locator("main :focus")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"theme\":\"dark\"}",
                "{\"contrast\":\"more\",\"theme\":\"dark\"}",
                "{\"contrast\":\"more\",\"size\":\"larger\"}"
            })
    void axeFindsNothingInTheOpenPhoneMenu(String display) {
        var page = readers.window(phone().setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript("localStorage.setItem('boai-display', '" + display + "')");
        var axe = Axe.in(page);
        page.navigate("/");
        menuButton(page).tap();
        assertThat(axe.violations()).isEmpty();
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("关闭"))).isInViewport();
    }

    /** With scripts and without. */
    private static Stream<Named<Browser.NewContextOptions>> phones() {
        return Stream.of(
                Named.of("scripts", phone()),
                Named.of("no scripts", phone().setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions phone() {
        return ReaderBrowser.atPhone().setViewportSize(390, WINDOW).setHasTouch(true);
    }

    private static BoundingBox lowestLink(Page page) {
        return page.locator("main a").all().stream()
                .map(Locator::boundingBox)
                .filter(box -> box.y + box.height < WINDOW)
                .toList()
                .getLast();
    }

    private static Locator menuButton(Page page) {
        return page.locator(".menu-button");
    }

    private static Locator mainMenu(Page page) {
        return page.locator("#menu li").first();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
