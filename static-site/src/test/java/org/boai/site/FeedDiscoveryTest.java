package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed reader that is given the address of a list follows that list. */
class FeedDiscoveryTest {
    private static final Pattern LIST = Pattern.compile("(.*/)(page/\\d+/)?index\\.html");

    @TempDir Path folder;

    private Map<String, String> tree;

    @BeforeEach
    void build() throws IOException {
        var source = new MemorySource().put(GoldenWorld.items());
        for (int number = 1; number <= 45; number++) {
            source.put(SampleSite.article("文章 " + number, "a-" + number, number, "first-aid"));
        }
        SampleSite.open(folder, source).close();
        tree = SampleSite.tree(folder);
    }

    @Test
    void everyListWithAFeedNamesExactlyThatFeedBeforeTheSites() {
        var lists = 0;
        for (var file : tree.keySet()) {
            var list = LIST.matcher(file);
            if (list.matches() && tree.containsKey(list.group(1) + "feed.atom")) {
                var own = list.group(1).equals("en/") ? "" : list.group(1);
                lists += own.isEmpty() ? 0 : 1;
                for (var format : List.of("atom", "json")) {
                    assertThat(named(file, format))
                            .as(file)
                            .containsExactlyElementsOf(
                                    own.isEmpty()
                                            ? List.of(site(file) + "feed." + format)
                                            : List.of(
                                                    "/" + own + "feed." + format,
                                                    site(file) + "feed." + format));
                }
            }
        }
        assertThat(lists).isGreaterThan(8);
    }

    @Test
    void everyFeedThatAPageNamesIsThere() {
        for (var file : tree.keySet()) {
            if (file.endsWith(".html") && !file.contains("embed/")) {
                var atom = named(file, "atom");
                assertThat(atom).as(file).endsWith(site(file) + "feed.atom");
                assertThat(atom).allMatch(feed -> tree.containsKey(feed.substring(1)));
                assertThat(named(file, "json"))
                        .allMatch(feed -> tree.containsKey(feed.substring(1)));
            }
        }
    }

    @Test
    void aFeedIsNamedAsItCallsItself() {
        for (var page : List.of("articles/page/1/index.html", "topics/first-aid/index.html")) {
            var link = Jsoup.parse(tree.get(page)).selectFirst("link[type=application/atom+xml]");
            assertThat(tree.get(link.attr("href").substring(1)))
                    .contains("<title>" + link.attr("title") + "</title>");
        }
    }

    private List<String> named(String file, String format) {
        return Jsoup.parse(tree.get(file))
                .select("head link[rel=alternate][href$=feed." + format + "]")
                .eachAttr("href");
    }

    private static String site(String file) {
        return file.startsWith("en/") ? "/en/" : "/";
    }
}
