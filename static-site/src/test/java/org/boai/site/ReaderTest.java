package org.boai.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.boai.rule.Covers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site as people read it in a real browser. */
class ReaderTest {
    /** Where the keyboard is, and whether one sees that it is there; nothing outside the page. */
    private static final String FOCUS =
            """
            () => {
              const at = document.activeElement;
              if (at === null || at === document.body) return null;
              const place = at.getBoundingClientRect();
              const ring = getComputedStyle(at).outlineStyle !== "none";
              return [...document.querySelectorAll("*")].indexOf(at) + " " + at.outerHTML.slice(0, 80)
                + (ring && place.width > 0 ? "" : " unseen");
            }
            """;

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

    @Test
    @Covers("SITE-09")
    void aReaderChoosesLargeTextAndFindsItOnTheNextPage() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.navigate("/");
        var before = fontSize(page);
        page.getByRole(AriaRole.BUTTON, named("字号、对比度与配色")).click();
        page.getByLabel("特大").check();
        page.getByLabel("深色").check();
        assertThat(fontSize(page)).isGreaterThan(before * 1.4);
        page.navigate("/articles/four-minutes/");
        assertThat(fontSize(page)).isGreaterThan(before * 1.4);
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        page.getByRole(AriaRole.BUTTON, named("字号、对比度与配色")).press("Enter");
        assertThat(page.getByLabel("特大")).isChecked();
        page.keyboard().press("Escape");
        assertThat(page.getByText("跟随系统")).isHidden();
    }

    @Test
    @Covers("SITE-09")
    void aReaderChoosesHighContrastByKeyboardAndTakesItBack() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.navigate("/articles/four-minutes/");
        var usual = background(page);
        page.getByRole(AriaRole.BUTTON, named("字号、对比度与配色")).press("Enter");
        page.getByLabel("高", new Page.GetByLabelOptions().setExact(true)).press("Space");
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(usual);
        page.reload();
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
        page.getByRole(AriaRole.BUTTON, named("字号、对比度与配色")).press("Enter");
        page.getByLabel("高", new Page.GetByLabelOptions().setExact(true)).press("ArrowLeft");
        assertThat(background(page)).isEqualTo(usual);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @Covers("SITE-09")
    void withoutScriptsPagesLookAsTheBrowserIsSetUp(ColorScheme scheme) {
        var usual = scriptless(scheme, Contrast.NO_PREFERENCE);
        var clear = scriptless(scheme, Contrast.MORE);
        assertThat(usual.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(scheme == ColorScheme.DARK);
        assertThat(brightness(usual, "body", "backgroundColor") < 128)
                .isEqualTo(scheme == ColorScheme.DARK);
        // Soft words are as strong as all others for whoever asks for contrast.
        assertThat(style(usual, ".item .meta", "color"))
                .isNotEqualTo(style(usual, "body", "color"));
        assertThat(style(clear, ".item .meta", "color")).isEqualTo(style(clear, "body", "color"));
    }

    @Test
    void onPaperThereIsTheTextInBlackOnWhiteAndNoMenu() {
        var page = readers.window(ReaderBrowser.atDesk().setColorScheme(ColorScheme.DARK));
        page.navigate("/articles/four-minutes/");
        page.getByRole(AriaRole.BUTTON, named("字号、对比度与配色")).click();
        page.getByLabel("深色").check();
        page.getByLabel("高", new Page.GetByLabelOptions().setExact(true)).check();
        page.keyboard().press("Escape");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var left : List.of(".masthead", ".topline", ".crumbs", ".share", ".related")) {
            assertThat(page.locator(left)).isHidden();
        }
        for (var kept : List.of("h1", ".body", ".credits")) {
            assertThat(page.locator(kept).first()).isVisible();
        }
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
        assertThat(style(page, "body", "color")).isEqualTo("rgb(0, 0, 0)");
    }

    @Test
    void theAddressOfAPageIsCopied() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate("/articles/four-minutes/");
        page.getByRole(AriaRole.BUTTON, named("复制网址")).press("Enter");
        assertThat(page.locator(".share [role=status]")).hasText("已复制");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("https://qinghe.example.org/articles/four-minutes/");
    }

    @Test
    void everyLinkAndFieldIsReachedByTheTabKeyAndSeenThere() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.navigate("/");
        var reachable =
                page
                        .locator("a[href]:not([tabindex='-1']), button, input[type=search]")
                        .all()
                        .stream()
                        .filter(Locator::isVisible)
                        .count();
        var seen = new HashSet<Object>();
        for (int times = 0; times <= reachable + 1; times++) {
            page.keyboard().press("Tab");
            var focus = page.evaluate(FOCUS);
            if (focus != null) {
                assertThat(focus).asString().doesNotContain("unseen");
                seen.add(focus);
            }
        }
        // The link that skips the menu shows itself only now.
        assertThat(seen).hasSizeGreaterThanOrEqualTo((int) reachable);
    }

    @Test
    void thePhoneMenuOpensWithoutScripts() {
        var page = readers.window(ReaderBrowser.atPhone().setJavaScriptEnabled(false));
        page.navigate("/");
        assertThat(page.getByText("字号、对比度与配色")).isHidden();
        var stories = page.getByRole(AriaRole.NAVIGATION, named("主菜单")).getByText("人道故事");
        assertThat(stories).isHidden();
        page.getByRole(AriaRole.BUTTON, named("菜单")).press("Enter");
        stories.click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("人道故事");
        page.getByRole(AriaRole.LINK, named("四分钟有多长")).first().click();
        assertThat(page.locator(".body")).not().isEmpty();
        assertThat(page.getByText("复制网址")).isHidden();
    }

    @Test
    void theLanguageSwitchLeadsToTheTranslationAndElseToTheHomePage() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.navigate("/articles/four-minutes/");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(page).hasURL(readers.address() + "/en/articles/four-minutes/");
        page.navigate("/pages/privacy/");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(page).hasURL(readers.address() + "/en/");
    }

    @Test
    void theFirstKeyOffersToSkipToTheContent() {
        var page = readers.window(ReaderBrowser.atDesk());
        page.navigate("/articles/four-minutes/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    private static Page scriptless(ColorScheme scheme, Contrast contrast) {
        var page =
                readers.window(
                        ReaderBrowser.atDesk()
                                .setJavaScriptEnabled(false)
                                .setColorScheme(scheme)
                                .setContrast(contrast));
        page.navigate("/articles/four-minutes/");
        return page;
    }

    private static String background(Page page) {
        return style(page, "body", "backgroundColor");
    }

    private static String style(Page page, String element, String property) {
        return (String)
                page.locator(element)
                        .first()
                        .evaluate("(element, name) => getComputedStyle(element)[name]", property);
    }

    /** The share of red, of 255. */
    private static int brightness(Page page, String element, String property) {
        return Integer.parseInt(style(page, element, property).replaceAll("^rgb\\((\\d+).*", "$1"));
    }

    private static double fontSize(Page page) {
        return ((Number)
                        page.evaluate(
                                "parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .doubleValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
