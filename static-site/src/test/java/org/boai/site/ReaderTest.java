package org.boai.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boai.rule.Covers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site as people read it in a real browser. */
class ReaderTest {
    /** One page of every type, in both languages. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/articles/",
                    "/press-releases/",
                    "/articles/archive/2011/",
                    "/articles/four-minutes/",
                    "/articles/flood-warning/",
                    "/articles/first-volunteers/",
                    "/campaigns/first-responders/",
                    "/press-releases/statement-2/",
                    "/education-kits/rhythm/",
                    "/disclosure-notices/annual-2026/",
                    "/pages/about/",
                    "/topics/",
                    "/topics/first-aid/",
                    "/topics/youth/",
                    "/site-map/",
                    "/accessibility/",
                    "/embed/news/",
                    "/embed/figures/",
                    "/en/embed/figures/",
                    "/search",
                    "/404.html",
                    "/articles/old-list/",
                    "/en/",
                    "/en/articles/four-minutes/",
                    "/en/site-map/",
                    "/en/accessibility/");

    private static final String REMEMBER =
            "display => localStorage.setItem('boai-display', display)";

    @TempDir static Path folder;

    private static SampleServer server;
    private static Playwright playwright;
    private static Browser browser;

    /** A way to look at the site, as the script remembers it. */
    enum Mode {
        LIGHT(ColorScheme.LIGHT, "{}"),
        DARK(ColorScheme.DARK, "{}"),
        LARGE_AND_CLEAR(ColorScheme.LIGHT, "{\"contrast\":\"more\",\"size\":\"larger\"}"),
        DARK_AND_CLEAR(ColorScheme.LIGHT, "{\"contrast\":\"more\",\"theme\":\"dark\"}");

        final ColorScheme scheme;
        final String remembered;

        Mode(ColorScheme scheme, String remembered) {
            this.scheme = scheme;
            this.remembered = remembered;
        }
    }

    @BeforeAll
    static void open() throws IOException {
        SampleSite.open(folder, new MemorySource().put(GoldenWorld.items())).close();
        server = new SampleServer(folder, SampleSite.SETTINGS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @Covers("SITE-08")
    void axeFindsNothingOnAnyPage(Mode mode) {
        var page = window(atDesk().setColorScheme(mode.scheme));
        page.navigate("/404.html");
        page.evaluate(REMEMBER, mode.remembered);
        for (var path : PAGES) {
            page.navigate(path);
            assertThat(axe(page, mode).analyze().getViolations())
                    .as(path)
                    .extracting(
                            found -> found.getId() + " " + found.getNodes().getFirst().getTarget())
                    .isEmpty();
        }
    }

    @Test
    @Covers("SITE-06")
    void noPageBreaksItsPolicyOrAsksAnotherSite() {
        var page = window(atDesk());
        var asked = new ArrayList<String>();
        var said = new ArrayList<String>();
        page.onRequest((Request request) -> asked.add(request.url()));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        for (var path : PAGES) {
            page.navigate(path);
        }
        assertThat(asked).allSatisfy(url -> assertThat(url).startsWith(server.address()));
        assertThat(said).allSatisfy(text -> assertThat(text).contains("status of 404"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "LARGE_AND_CLEAR"})
    void noPageIsWiderThanAPhone(Mode mode) {
        var page = window(atPhone());
        page.navigate("/404.html");
        page.evaluate(REMEMBER, mode.remembered);
        for (var path : PAGES) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
        }
    }

    @Test
    @Covers("SITE-09")
    void aReaderChoosesLargeTextAndFindsItOnTheNextPage() {
        var page = window(atDesk());
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
    void thePhoneMenuOpensWithoutScripts() {
        var page = window(atPhone().setJavaScriptEnabled(false));
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
        var page = window(atDesk());
        page.navigate("/articles/four-minutes/");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(page).hasURL(server.address() + "/en/articles/four-minutes/");
        page.navigate("/pages/privacy/");
        page.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(page).hasURL(server.address() + "/en/");
    }

    @Test
    void theFirstKeyOffersToSkipToTheContent() {
        var page = window(atDesk());
        page.navigate("/articles/four-minutes/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    /** What does not depend on colours and sizes needs to be asked only once. */
    private static AxeBuilder axe(Page page, Mode mode) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return mode == Mode.LIGHT
                ? axe
                : axe.withRules(List.of("color-contrast", "link-in-text-block"));
    }

    private static Page window(Browser.NewContextOptions options) {
        return browser.newContext(options.setBaseURL(server.address())).newPage();
    }

    private static Browser.NewContextOptions atDesk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    private static Browser.NewContextOptions atPhone() {
        return new Browser.NewContextOptions().setViewportSize(360, 800);
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
