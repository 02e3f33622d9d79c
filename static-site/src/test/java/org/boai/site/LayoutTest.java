package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.boai.document.ContentLocale;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.site.files.Neighbours;
import org.boai.site.view.SearchPage;
import org.boai.site.view.SiteSettings;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page has in common, the date, and files beside pages. */
class LayoutTest {
    private static final int WEIGHT = 60 * 1024;

    @TempDir Path folder;

    private final MemorySource source = new MemorySource().put(GoldenWorld.items());

    @BeforeEach
    void build() throws IOException {
        var demo =
                new SiteSettings(
                        Samples.SOCIETY,
                        "Qinghe",
                        URI.create("https://qinghe.example.org"),
                        SiteSettings.Audience.DEMO,
                        SiteSettings.Footer.empty());
        Site.open(folder, demo, source, SampleSite.TODAY, Neighbours.GZIP_AND_BROTLI).close();
    }

    @Test
    void aDemonstrationSaysSoAndIsNotIndexed() throws IOException {
        for (var file : SampleSite.tree(folder).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                assertThat(file.getValue())
                        .as(file.getKey())
                        .contains("<meta name=\"robots\" content=\"noindex\">")
                        .containsAnyOf("演示数据", "Demonstration data");
            }
        }
        assertThat(read("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
    }

    @Test
    @Covers("SITE-07")
    void everyFooterSaysWhoRunsTheSiteAndHowToReachThem() throws IOException {
        var site = filed("1 Renmin Road, Qinghe");

        for (var name : List.of("index.html", "articles/four-minutes/index.html", "404.html")) {
            var foot = foot(site, name);
            assertThat(foot.text())
                    .as(name)
                    .contains("青禾县红十字会", "青禾镇人民路 1 号", "示例ICP备00000000号", "示例公网安备");
            assertThat(foot.select("a").eachAttr("href"))
                    .contains(
                            "tel:09901234567",
                            "mailto:office@example.org",
                            "/site-map/",
                            "/accessibility/",
                            "https://beian.miit.gov.cn/");
        }
        var english = foot(site, "en/index.html");
        assertThat(english.text()).contains("1 Renmin Road, Qinghe");
        assertThat(english.select("[lang]")).isEmpty();
    }

    /** For whoever reads it aloud (WCAG 2.2, 3.1.2). */
    @Test
    @Covers("SITE-07")
    void anEnglishFooterSaysThatAnAddressIsChineseWhenThereIsNoOther() throws IOException {
        assertThat(foot(filed(""), "en/index.html").select("[lang=zh-CN]").text())
                .isEqualTo("青禾镇人民路 1 号");
    }

    private Path filed(String addressEn) throws IOException {
        var settings =
                new SiteSettings(
                        Samples.SOCIETY,
                        "Qinghe",
                        URI.create("https://qinghe.example.org"),
                        SiteSettings.Audience.PUBLIC,
                        new SiteSettings.Footer(
                                "青禾县红十字会",
                                "青禾镇人民路 1 号",
                                addressEn,
                                "0990-1234567",
                                "office@example.org",
                                "示例ICP备00000000号",
                                "示例公网安备 00000000000000号"));
        var site = folder.resolve("filed");
        Site.open(site, settings, source, SampleSite.TODAY, Neighbours.NONE).close();
        return site;
    }

    private static Elements foot(Path site, String page) throws IOException {
        return Jsoup.parse(SampleSite.tree(site).get(page)).select(".foot");
    }

    @Test
    void compressedNeighboursHoldTheSameBytesAndAreLight() throws IOException {
        for (var name : SampleSite.tree(folder).keySet()) {
            if (name.endsWith(".gz") || name.endsWith("gone.html") || name.endsWith("moved.html")) {
                continue;
            }
            if (name.endsWith(".br")) {
                var page = Files.readAllBytes(file(name.substring(0, name.length() - 3)));
                try (var in = new BrotliInputStream(Files.newInputStream(file(name)))) {
                    assertThat(in.readAllBytes()).isEqualTo(page);
                }
                continue;
            }
            try (var in = new GZIPInputStream(Files.newInputStream(file(name + ".gz")))) {
                assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file(name)));
            }
            assertThat(Files.size(file(name + ".gz"))).isLessThan(WEIGHT);
        }
    }

    @Test
    void theDateTurnsTheCampaignAndTheHomePageOnly() throws IOException {
        var site = folder.resolve("dated");
        try (var opened = SampleSite.open(site, source)) {
            var before = SampleSite.tree(site);
            opened.tick(LocalDate.of(2027, 9, 12));
            var after = SampleSite.tree(site);
            assertThat(
                            after.keySet().stream()
                                    .filter(name -> !after.get(name).equals(before.get(name))))
                    .containsExactlyInAnyOrder(
                            "campaigns/first-responders/index.html", "en/index.html", "index.html");
            assertThat(after.get("campaigns/first-responders/index.html")).contains("正在进行");
        }
    }

    @Test
    void pagesMadeOnRequestCarryTheMenusOfThePublishedSite() throws IOException {
        var pages = new SitePages(folder, SampleSite.SETTINGS);
        var topic = new SearchPage.Place("应急救护", "/topics/first-aid/");
        var help = new SearchPage.Help(List.of(topic), List.of());
        assertThat(pages.search(SearchPage.empty(ContentLocale.ZH_CN, help)))
                .contains("/topics/first-aid/", "/pages/privacy/", "/disclosure-notices/");
        assertThat(pages.search(SearchPage.unavailable(ContentLocale.EN, "x")))
                .contains("Search is not available just now");
        assertThat(pages.search(SearchPage.refused(ContentLocale.ZH_CN, "x", "请缩短 <b>")))
                .contains("请缩短 &lt;b&gt;");
        assertThat(pages.notFound(ContentLocale.ZH_CN)).isEqualTo(read("404.html"));
    }

    @Test
    void pagesMadeOnRequestWorkBeforeAnythingIsPublished() {
        var pages = new SitePages(folder.resolve("nowhere"), SampleSite.SETTINGS);
        assertThat(pages.notFound(ContentLocale.EN)).contains("Page not found");
        assertThat(pages.search(SearchPage.empty(ContentLocale.ZH_CN, SearchPage.Help.NONE)))
                .contains("请输入");
    }

    @Test
    void aDraftIsPreviewedInTheLayoutOfItsKind() {
        var draft = SampleSite.published(Samples.educationKit(), ContentLocale.ZH_CN, "draft", 1);
        assertThat(
                        new SitePages(folder, SampleSite.SETTINGS)
                                .preview(draft, MemorySource.TOPICS, SampleSite.TODAY))
                .contains("教学过程", "应急救护", "/pages/privacy/");
    }

    private Path file(String name) {
        return folder.resolve("current").resolve(name);
    }

    private String read(String name) throws IOException {
        return Files.readString(file(name));
    }
}
