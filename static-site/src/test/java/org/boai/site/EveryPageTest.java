package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What holds of every page in both languages, in a real browser. Each test has its own, so that
 * they run side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageTest {
    private static final int MOST = 60 * 1024;

    /** As another tab would: the script remembers it and shows it at once. */
    private static final String REMEMBER =
            """
            display => {
              localStorage.setItem("boai-display", display);
              dispatchEvent(new StorageEvent("storage", { key: "boai-display" }));
            }
            """;

    private static final List<String> DISPLAYS =
            List.of(
                    "{\"theme\":\"dark\"}",
                    "{\"size\":\"larger\"}",
                    "{\"contrast\":\"more\"}",
                    "{\"contrast\":\"more\",\"theme\":\"dark\",\"size\":\"larger\"}");

    private static final List<Wish> WISHES =
            List.of(
                    new Wish(ColorScheme.DARK, Contrast.NO_PREFERENCE),
                    new Wish(ColorScheme.LIGHT, Contrast.MORE),
                    new Wish(ColorScheme.DARK, Contrast.MORE));

    private static final String STICKING_OUT =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              ["wider", ...[...document.querySelectorAll("body *")]
                .filter(one => one.getBoundingClientRect().right > innerWidth)
                .map(one => one.outerHTML.slice(0, 120))]
            """;

    @TempDir static Path folder;

    private static ReaderBrowser first;
    private static List<String> pages;

    private ReaderBrowser readers;

    /** What a browser asks for by itself. */
    private record Wish(ColorScheme scheme, Contrast contrast) {
        void on(Page page) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setContrast(contrast));
        }
    }

    @BeforeAll
    static void open() throws IOException {
        first = ReaderBrowser.of(folder, WholeWorld.items());
        pages = pages();
    }

    @AfterAll
    static void close() {
        first.close();
    }

    @BeforeEach
    void sit() {
        readers = first.beside();
    }

    @AfterEach
    void leave() {
        readers.close();
    }

    /** All that the site holds, and each answer of a search. Redirects are left at once. */
    private static List<String> pages() throws IOException {
        var pages = new ArrayList<String>();
        SampleSite.tree(folder)
                .forEach(
                        (file, text) -> {
                            if ((file.endsWith("index.html") || file.endsWith("404.html"))
                                    && !text.contains("http-equiv=\"refresh\"")
                                    && !file.contains(WholeWorld.FILLING)) {
                                pages.add("/" + file.replaceFirst("index\\.html$", ""));
                            }
                        });
        for (var query : SampleSearches.QUERIES) {
            pages.add("/search" + query);
            pages.add("/en/search" + query);
        }
        pages.sort(Comparator.comparing(EveryPageTest::isEnglish));
        return pages;
    }

    @Test
    void everyTypeOfPageIsAmongThemInBothLanguages() {
        for (var root : List.of("/", "/en/")) {
            for (var kind : Kind.values()) {
                var list = root + kind.segment() + "/";
                assertThat(pages).contains(list);
                assertThat(pages)
                        .as(list)
                        .anyMatch(page -> page.matches(list + "(?!archive|page)[a-z0-9-]+/"));
            }
            assertThat(pages)
                    .contains(
                            root,
                            root + "articles/page/1/",
                            root + "articles/archive/2026/",
                            root + "articles/old-list/",
                            root + "pages/governance/",
                            root + "pages/privacy/",
                            root + "topics/",
                            root + "topics/first-aid/",
                            root + "topics/relief/",
                            root + "topics/relief/page/1/",
                            root + "site-map/",
                            root + "accessibility/",
                            root + "embed/news/",
                            root + "embed/figures/",
                            root + "404.html");
        }
    }

    @Test
    @Covers({"SITE-08", "SITE-09"})
    void axeFindsNothingHoweverAReaderChoosesToRead() {
        var page = readers.window(quiet());
        var axe = Axe.in(page);
        var found = new TreeMap<String, List<?>>();
        var seen = new SeenElements();
        for (var path : pages) {
            page.navigate(path);
            page.evaluate(REMEMBER, "{}");
            var colours = seen.addAll(page);
            note(found, path, colours ? axe.violations() : axe.violationsBesideContrast());
            for (var display : of(path, DISPLAYS)) {
                page.evaluate(REMEMBER, display);
                note(found, path + " " + display, axe.violationsOfLooks(colours));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Axe is a script itself, so that only the site's own is kept away. */
    @Test
    @Covers({"SITE-08", "SITE-09"})
    void axeFindsNothingWithoutScriptsWhateverTheBrowserAsksFor() {
        var page = readers.window(quiet());
        var axe = Axe.in(page);
        page.route("**/*.js", Route::abort);
        var found = new TreeMap<String, List<?>>();
        var seen = new SeenElements();
        for (var path : pages) {
            new Wish(ColorScheme.LIGHT, Contrast.NO_PREFERENCE).on(page);
            page.navigate(path);
            var colours = seen.addAll(page);
            note(found, path, colours ? axe.violations() : axe.violationsBesideContrast());
            for (var wish : of(path, WISHES)) {
                wish.on(page);
                note(found, path + " " + wish, axe.violationsOfLooks(colours));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @Covers("SITE-06")
    void nothingBreaksThePolicyOrAsksAnotherSite() {
        var page = readers.window(ReaderBrowser.atDesk());
        var asked = new ArrayList<String>();
        var said = new ArrayList<String>();
        page.onRequest((Request request) -> asked.add(request.url()));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        pages.forEach(page::navigate);
        assertThat(asked)
                .hasSizeGreaterThan(pages.size())
                .allSatisfy(url -> assertThat(url).startsWith(readers.address() + "/"));
        // The pictures of the samples are in no store.
        assertThat(said).allSatisfy(text -> assertThat(text).contains("status of 404"));
    }

    /** With all that it loads but pictures of documents, for a reader who comes there first. */
    @Test
    void noneIsHeavy() {
        var weights = new TreeMap<String, Integer>();
        for (var path : pages) {
            var page = readers.window(ReaderBrowser.atDesk());
            var got = new ArrayList<Response>();
            page.onResponse(got::add);
            page.navigate(path);
            weights.put(
                    path,
                    List.copyOf(got).stream()
                            .filter(response -> !response.url().contains("/media/"))
                            .mapToInt(response -> packed(response.body()))
                            .sum());
            page.context().close();
        }
        assertThat(weights)
                .allSatisfy((path, weight) -> assertThat(weight).as(path).isBetween(1, MOST));
    }

    @Test
    void noneIsWiderThanAPhone() {
        var page = readers.window(ReaderBrowser.atPhone());
        var found = new TreeMap<String, List<?>>();
        for (var path : pages) {
            page.navigate(path);
            for (var display : List.of("{}", "{\"size\":\"larger\"}")) {
                page.evaluate(REMEMBER, display);
                note(found, path + " " + display, (List<?>) page.evaluate(STICKING_OUT));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Colours that change at once can be looked at at once. */
    private static Browser.NewContextOptions quiet() {
        return ReaderBrowser.atDesk().setReducedMotion(ReducedMotion.REDUCE);
    }

    /**
     * English pages have the markup and the styles of the Chinese ones: the last look is enough.
     */
    private static <T> List<T> of(String path, List<T> looks) {
        return isEnglish(path) ? List.of(looks.getLast()) : looks;
    }

    private static boolean isEnglish(String path) {
        return path.startsWith("/en/");
    }

    private static void note(Map<String, List<?>> found, String where, List<?> violations) {
        if (!violations.isEmpty()) {
            found.put(where, violations);
        }
    }

    private static int packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
