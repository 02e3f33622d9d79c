package org.boai.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.boai.liveitem.LiveItem;

/**
 * A real browser in front of a site of samples: the build of Chromium without a frame around its
 * windows, which draws pages in half the time.
 */
final class ReaderBrowser implements AutoCloseable {
    private final SampleServer server;
    private final boolean isFirst;
    private final Playwright playwright;
    private final Browser browser;

    private ReaderBrowser(SampleServer server, boolean isFirst) {
        this.server = server;
        this.isFirst = isFirst;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(
                                                Path.of("/usr/bin/chromium-headless-shell"))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /**
     * @param folder of the site, made now
     */
    static ReaderBrowser of(Path folder, Collection<? extends LiveItem> items) throws IOException {
        SampleSite.open(folder, new MemorySource().put(items)).close();
        return new ReaderBrowser(new SampleServer(folder, SampleSite.SETTINGS), true);
    }

    /** Another browser in front of the same site, for another thread; closed before this one. */
    ReaderBrowser beside() {
        return new ReaderBrowser(server, false);
    }

    static Browser.NewContextOptions atDesk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    static Browser.NewContextOptions atPhone() {
        return new Browser.NewContextOptions().setViewportSize(360, 800);
    }

    Page window(Browser.NewContextOptions options) {
        return browser.newContext(options.setBaseURL(address())).newPage();
    }

    /** Of the site, without a trailing slash. */
    String address() {
        return server.address();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        if (isFirst) {
            server.close();
        }
    }
}
