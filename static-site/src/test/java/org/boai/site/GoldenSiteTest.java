package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.boai.sample.Golden;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole site of a small society, file by file. */
class GoldenSiteTest {
    private static final Path EXPECTED =
            Golden.root().resolve("static-site/src/test/resources/golden");

    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        try (var site = SampleSite.open(folder, new MemorySource().put(GoldenWorld.items()))) {
            assertThat(site.failures()).isEmpty();
        }
    }

    @Test
    void theSiteIsAsExpected() throws IOException {
        var tree = SampleSite.tree(folder);
        for (var file : tree.entrySet()) {
            if (!file.getKey().startsWith("assets/")) {
                Golden.check(EXPECTED.resolve(file.getKey()), anyLook(file.getValue()));
            }
        }
        try (var files = Files.walk(EXPECTED)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(
                            file ->
                                    assertThat(tree)
                                            .containsKey(EXPECTED.relativize(file).toString()));
        }
    }

    @Test
    void everyInternalLinkLeadsToAFile() throws IOException {
        var tree = SampleSite.tree(folder);
        var dead = new TreeSet<String>();
        for (var file : tree.keySet()) {
            if (file.endsWith(".html")) {
                for (var link : Jsoup.parse(tree.get(file)).select("[href],[src],[action]")) {
                    for (var name : new String[] {"href", "src", "action"}) {
                        check(link.attr(name), tree.keySet(), dead);
                    }
                }
            }
        }
        // The sample body links to a page that this small society does not have.
        dead.remove("/pages/first-aid-training/");
        assertThat(dead).isEmpty();
    }

    /** A new look changes the names of the files that pages load, not the pages. */
    private static String anyLook(String page) {
        return page.replaceAll("/assets/([a-z]+)-[0-9a-f]{12}\\.", "/assets/$1-HASH.");
    }

    private static void check(String link, Set<String> files, Set<String> dead) {
        var served =
                link.startsWith("/media/")
                        || link.startsWith("/downloads/")
                        || link.equals("/search")
                        || link.equals("/en/search");
        if (link.startsWith("/") && !served) {
            var file = link.substring(1) + (link.endsWith("/") ? "index.html" : "");
            if (!files.contains(file)) {
                dead.add(link);
            }
        }
    }
}
