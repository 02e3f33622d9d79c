package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say to search engines, in the words of schema.org. */
class LinkedDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private Map<String, String> tree;

    @BeforeEach
    void build() throws IOException {
        SampleSite.open(folder, new MemorySource().put(GoldenWorld.items())).close();
        tree = SampleSite.tree(folder);
    }

    @Test
    void everyKindSaysWhatItIs() throws IOException {
        assertThat(about("articles/four-minutes").at("/author/name").textValue()).isEqualTo("周晓禾");
        assertThat(type("articles/four-minutes")).isEqualTo("NewsArticle");
        assertThat(type("press-releases/statement-1")).isEqualTo("NewsArticle");
        assertThat(type("campaigns/first-responders")).isEqualTo("Event");
        assertThat(type("education-kits/rhythm")).isEqualTo("LearningResource");
        assertThat(type("pages/about")).isEqualTo("AboutPage");
        assertThat(type("pages/privacy")).isEqualTo("WebPage");
        var notice = about("disclosure-notices/annual-2026");
        assertThat(notice.at("/@type").textValue()).isEqualTo("Dataset");
        assertThat(notice.at("/distribution/contentUrl").textValue())
                .isEqualTo("https://qinghe.example.org/disclosure-notices/annual-2026/figures.csv");
    }

    @Test
    void theHomePageSaysWhoRunsTheSite() throws IOException {
        var graph = graph("index.html");
        assertThat(graph.at("/0/@type").textValue()).isEqualTo("NGO");
        assertThat(graph.at("/1/potentialAction/target").textValue())
                .isEqualTo("https://qinghe.example.org/search?q={query}");
    }

    @Test
    void theWayToAPageIsNumberedFromTheHomePage() throws IOException {
        var crumbs = graph("articles/four-minutes/index.html").at("/1");
        assertThat(crumbs.at("/@type").textValue()).isEqualTo("BreadcrumbList");
        assertThat(crumbs.at("/itemListElement").findValuesAsText("position"))
                .containsExactly("1", "2", "3");
        assertThat(crumbs.at("/itemListElement/0/item").textValue())
                .isEqualTo("https://qinghe.example.org/");
    }

    @Test
    void whatHasNoLastingAddressSaysNothing() {
        assertThat(tree.get("404.html")).doesNotContain("ld+json", "og:url");
        assertThat(tree.get("articles/old-list/index.html")).doesNotContain("ld+json", "og:url");
    }

    @Test
    void sitemapsNameThePictures() {
        assertThat(tree.get("sitemap-zh-cn-1.xml"))
                .contains("<image:loc>https://qinghe.example.org/media/");
    }

    @Test
    void everyTopicHasItsFeeds() throws IOException {
        var feed = JSON.readTree(tree.get("topics/first-aid/feed.json"));
        assertThat(feed.at("/title").textValue()).startsWith("应急救护");
        assertThat(feed.at("/feed_url").textValue())
                .isEqualTo("https://qinghe.example.org/topics/first-aid/feed.json");
        assertThat(feed.at("/items").size()).isPositive();
        assertThat(tree).containsKey("topics/first-aid/feed.atom");
        assertThat(tree).doesNotContainKey("en/topics/relief/feed.json");
    }

    private String type(String place) throws IOException {
        return about(place).at("/@type").textValue();
    }

    private JsonNode about(String place) throws IOException {
        return graph(place + "/index.html").at("/0");
    }

    private JsonNode graph(String file) throws IOException {
        var page = Jsoup.parse(tree.get(file));
        return JSON.readTree(page.selectFirst("script[type=application/ld+json]").data())
                .at("/@graph");
    }
}
