package org.boai.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium that people of the tests sit at, each in a window without the others' cookies. It
 * is the build without a frame around its windows, which draws pages in half the time. Whoever
 * closes it closes its windows: Chromium itself runs on for the next test, as it takes longer to
 * start than most of them.
 */
public final class DeskBrowser implements AutoCloseable {
    private static Browser chromium;

    private final List<BrowserContext> windows = new ArrayList<>();
    private final String site;

    public DeskBrowser(String site) {
        this.site = site;
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        if (chromium == null || !chromium.isConnected()) {
            chromium = started();
        }
    }

    private static Browser started() {
        return Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }

    public Page atDesktop() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    public Page atPhone() {
        return window(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    public Page withoutScripts() {
        return window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setBaseURL(site).setLocale("zh-CN"));
        windows.add(context);
        context.setDefaultTimeout(60_000);
        context.onDialog(Dialog::accept);
        return context.newPage();
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
