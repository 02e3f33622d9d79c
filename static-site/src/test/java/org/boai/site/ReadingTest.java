package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.boai.rule.Covers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a document offers beside its text. */
class ReadingTest {
    private static final String SITE = "https://qinghe.example.org";

    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        SampleSite.open(folder, new MemorySource().put(GoldenWorld.items())).close();
    }

    @Test
    void translationsNameEachOtherAndNothingElseNamesOne() throws IOException {
        for (var path : List.of("/articles/four-minutes/", "/en/articles/four-minutes/")) {
            var page = page(path);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + path);
            assertThat(page.select("link[rel=alternate][hreflang]"))
                    .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
                    .containsExactlyInAnyOrder(
                            "zh-CN " + SITE + "/articles/four-minutes/",
                            "en " + SITE + "/en/articles/four-minutes/");
        }
        assertThat(page("/articles/flood-warning/").select("link[hreflang]")).isEmpty();
    }

    @Test
    void picturesComeInManyWidthsAndKeepTheirPlaceUntilTheyAreThere() throws IOException {
        for (var path : List.of("/", "/articles/", "/articles/four-minutes/")) {
            var pictures = page(path).select("img[src^=/media/]");
            assertThat(pictures).as(path).isNotEmpty();
            for (var picture : pictures) {
                assertThat(picture.attr("width")).as(path).matches("[1-9][0-9]*");
                assertThat(picture.attr("height")).as(path).matches("[1-9][0-9]*");
                assertThat(picture.hasAttr("alt")).isTrue();
                assertThat(picture.attr("sizes")).isNotEmpty();
                assertThat(widths(picture)).as(path).contains(320, 640, 960).isSorted();
            }
        }
        var pictures = page("/articles/four-minutes/").select("img[src^=/media/]");
        assertThat(pictures.getFirst().hasAttr("loading")).isFalse();
        assertThat(pictures.stream().skip(1))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.attr("loading")).isEqualTo("lazy"));
    }

    @Test
    void theWayLeadsBackAndOn() throws IOException {
        var page = page("/articles/flood-warning/");

        assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/", "/articles/");
        assertThat(page.select(".beside a").eachAttr("href"))
                .containsExactly("/articles/four-minutes/");
        assertThat(page("/articles/four-minutes/").select(".beside a").eachAttr("href"))
                .contains("/articles/flood-warning/");
        // Of all that shares a topic, a page shows five others.
        assertThat(page.select(".related h3 a").eachAttr("href"))
                .hasSize(5)
                .doesNotContain("/articles/flood-warning/");
        assertThat(page.select(".meta").text()).contains("约 1 分钟读完");
    }

    @Test
    @Covers("PUB-08")
    void aChangeIsToldAboveTheTextAndWhoAnswersForItBelow() throws IOException {
        var page = page("/articles/flood-warning/");

        assertThat(page.select(".changed").text()).contains("更正了集合地点。");
        assertThat(page.select(".changes li").eachText())
                .containsExactly("2026年10月20日 10:00 更正了集合地点。");
        assertThat(page.select(".credits dd").eachText()).contains("周晓禾", "李初", "王复", "赵终");
        assertThat(page("/articles/four-minutes/").select(".changed, .changes")).isEmpty();
    }

    private static List<Integer> widths(Element picture) {
        return Arrays.stream(picture.attr("srcset").split(", "))
                .peek(one -> assertThat(one).matches("/media/[0-9a-f]{64}/([0-9]+)\\.webp \\1w"))
                .map(one -> Integer.valueOf(one.replaceFirst(".* ([0-9]+)w$", "$1")))
                .toList();
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("current" + path + "index.html")));
    }
}
