package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.boai.document.ContentLocale;
import org.boai.liveitem.LiveItem;
import org.boai.sample.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other sites get to show of the latest: portals in a frame, and search engines as news. */
class EmbedTest {
    /** The day on which articles of version 0 to 13 are published. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    @TempDir Path folder;

    private final MemorySource source = new MemorySource();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        for (int number = 1; number <= 8; number++) {
            source.put(SampleSite.article("新闻 " + number, "a-" + number, number, "youth"));
        }
        site = SampleSite.open(folder, source);
    }

    @Test
    void theLatestNewsIsASmallPageWhoseLinksLeaveTheFrame() throws IOException {
        var page = page("embed/news/index.html");

        assertThat(page.select("li a").eachText())
                .containsExactly("新闻 8", "新闻 7", "新闻 6", "新闻 5", "新闻 4", "新闻 3");
        assertThat(page.select("a"))
                .allSatisfy(
                        link -> {
                            assertThat(link.attr("href")).startsWith("https://qinghe.example.org/");
                            assertThat(link.attr("target")).isEqualTo("_blank");
                        });
        assertThat(page.select("script, form, nav, img")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("en/embed/news/index.html").select("li")).isEmpty();
    }

    @Test
    void theTableIsThatOfTheNewestNoticeWithFigures() throws IOException {
        assertThat(page("embed/figures/index.html").select("table")).isEmpty();

        apply(SampleSite.published(Samples.disclosureNotice(), ContentLocale.ZH_CN, "annual", 20));

        var page = page("embed/figures/index.html");
        assertThat(page.select("tbody th").eachText()).contains("接收捐款", "结余");
        assertThat(page.select("tbody td.number").first().text()).isEqualTo("1,280.50 元");
        assertThat(page.select(".notice a").attr("href"))
                .isEqualTo("https://qinghe.example.org/disclosure-notices/annual/");
    }

    @Test
    void newsOfTwoDaysStandsInASitemapOfItsOwnAndLeavesItWithTheDate() throws IOException {
        assertThat(folder.resolve("current/sitemap-news.xml")).doesNotExist();
        site.tick(FIRST_DAY.plusDays(1));

        var news = xml("sitemap-news.xml");
        assertThat(news.select("url loc").eachText())
                .hasSize(8)
                .contains("https://qinghe.example.org/articles/a-8/");
        assertThat(news.select("news|language").eachText()).containsOnly("zh-cn");
        assertThat(news.select("news|title").eachText()).contains("新闻 8");
        assertThat(xml("sitemap.xml").select("loc").eachText())
                .contains("https://qinghe.example.org/sitemap-news.xml");

        site.tick(FIRST_DAY.plusDays(2));
        assertThat(folder.resolve("current/sitemap-news.xml")).doesNotExist();
        assertThat(xml("sitemap.xml").select("loc").eachText())
                .doesNotContain("https://qinghe.example.org/sitemap-news.xml");
    }

    @Test
    void aKitIsNoNews() throws IOException {
        site.tick(FIRST_DAY);
        apply(SampleSite.published(Samples.educationKit(), ContentLocale.ZH_CN, "kit", 9));

        assertThat(xml("sitemap-news.xml").select("loc").eachText())
                .noneMatch(address -> address.contains("/education-kits/"));
    }

    private void apply(LiveItem item) throws IOException {
        source.put(item);
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(read(name));
    }

    private Document xml(String name) throws IOException {
        return Jsoup.parse(read(name), "", Parser.xmlParser());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("current").resolve(name));
    }
}
