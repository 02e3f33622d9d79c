package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.boai.content.Article;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.DisclosureNotice;
import org.boai.content.Image;
import org.boai.content.Money;
import org.boai.content.Source;
import org.boai.content.Span;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.sample.Samples;
import org.boai.site.view.SearchPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts, addresses and file names of an attacker, in every place that shows them. */
class HostileTest {
    private static final String EVIL =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{page.item}&amp;\u0001";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private Map<String, String> tree;

    @BeforeEach
    void build() throws IOException {
        var source = new MemorySource();
        source.put(SampleSite.published(article(), ContentLocale.ZH_CN, "evil", 1));
        source.put(SampleSite.published(notice(), ContentLocale.EN, "evil", 2));
        SampleSite.open(folder, source).close();
        tree = SampleSite.tree(folder);
    }

    @Test
    void pagesHoldNoForeignMarkup() {
        tree.forEach(
                (file, text) -> {
                    if (file.endsWith(".html")) {
                        assertHarmless(text);
                    }
                });
        assertThat(tree.get("articles/evil/index.html")).contains("{page.item}");
    }

    @Test
    void feedsAndSitemapsAreWellFormed() throws Exception {
        for (var file : tree.entrySet()) {
            if (file.getKey().endsWith(".atom") || file.getKey().endsWith(".xml")) {
                var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                var parsed =
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(bytes));
                assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
            }
        }
        assertThat(tree.get("feed.atom")).contains("&lt;script&gt;");
    }

    @Test
    void whatMachinesReadSaysTheHostileTextAsItIs() throws Exception {
        var feed = JSON.readTree(tree.get("articles/feed.json"));
        assertThat(feed.at("/items/0/title").textValue()).isEqualTo(EVIL);
        var page = Jsoup.parse(tree.get("articles/evil/index.html"));
        var graph = JSON.readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(graph.at("/@graph/0/headline").textValue()).isEqualTo(EVIL);
        assertThat(page.selectFirst("meta[property=og:title]").attr("content"))
                .contains("<script>alert(1)</script>");
    }

    @Test
    void spreadsheetsSeeNoFormula() {
        var csv = tree.get("en/disclosure-notices/evil/figures.csv");
        assertThat(csv)
                .startsWith("\ufeffItem,")
                .contains("\r\n\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",")
                .contains(",-5.00,CNY,");
    }

    @Test
    void searchResultsEscapeQueryAndHits() {
        var page =
                new SearchPage(
                        ContentLocale.ZH_CN,
                        EVIL,
                        SearchPage.State.FOUND,
                        1,
                        List.of(
                                new SearchPage.Hit(
                                        List.of(new SearchPage.Segment(EVIL, true)),
                                        "/articles/evil/",
                                        Kind.ARTICLE,
                                        Instant.EPOCH,
                                        List.of(
                                                new SearchPage.Segment(EVIL, false),
                                                new SearchPage.Segment("急救", true)))),
                        List.of(
                                new SearchPage.KindFacet(
                                        Kind.ARTICLE, "/search?q=%22&kind=article", 1, true)),
                        List.of(new SearchPage.TopicFacet(EVIL, "/search?q=%22", 1, false)),
                        List.of(),
                        new SearchPage.Correction(EVIL, "/search?q=%22"),
                        new SearchPage.Help(
                                List.of(new SearchPage.Place(EVIL, "/topics/a/")),
                                List.of(new SearchPage.Place(EVIL, "/articles/a/"))),
                        null,
                        "/search?q=%22&page=2",
                        EVIL);
        var html = new SitePages(folder, SampleSite.SETTINGS).search(page);
        assertHarmless(html);
        assertThat(html).contains("<mark>急救</mark>", "人道故事 <span class=\"meta\">1</span>");
    }

    private static void assertHarmless(String html) {
        var document = Jsoup.parse(html);
        assertThat(document.select("iframe, object, embed, style, [style]")).isEmpty();
        assertThat(document.select("script[src]").eachAttr("src"))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(script -> script.matches("/assets/site-[0-9a-f]{12}\\.js"));
        for (var script : document.select("script:not([src])")) {
            assertThat(script.attr("type")).isEqualTo("application/ld+json");
            assertThatNoException().isThrownBy(() -> JSON.readTree(script.data()));
        }
        for (var element : document.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue()).doesNotStartWith("javascript:");
            }
        }
    }

    private static Article article() {
        var file =
                new AssetRef(
                        Samples.sha256("x"), "../\"><script>.png", "image/png", 10, 2000, 1000);
        return new Article(
                EVIL,
                EVIL,
                new Image(file, EVIL, false),
                List.of(new Slug("youth"), new Slug("no-such-topic")),
                new Source(EVIL, "javascript:alert(3)", EVIL, LocalDate.of(2026, 1, 1)),
                List.of(
                        new Block.Paragraph(
                                List.of(
                                        new Span(EVIL, List.of(), "javascript:alert(4)"),
                                        new Span(
                                                EVIL,
                                                List.of(),
                                                "https://example.org/\"onclick=x"))),
                        new Block.Heading(9, EVIL),
                        new Block.Quote(List.of(Span.plain(EVIL)), EVIL),
                        new Block.Table(
                                EVIL, List.of(new Block.Row(List.of(new Block.Cell(EVIL, true))))),
                        new Block.Figure(new Image(file, EVIL, false), EVIL, EVIL),
                        new Block.Video(file, file, EVIL, EVIL),
                        new Block.Download(file, EVIL),
                        new Block.Callout(
                                Block.CalloutStyle.NOTE, EVIL, List.of(Span.plain(EVIL)))),
                EVIL);
    }

    private static DisclosureNotice notice() {
        return new DisclosureNotice(
                EVIL,
                EVIL,
                null,
                List.of(new Slug("youth")),
                Source.own(EVIL),
                List.of(Block.Paragraph.of(EVIL)),
                DisclosureNotice.Subtype.OTHER,
                List.of(EVIL),
                null,
                EVIL,
                null,
                List.of(
                        new DisclosureNotice.Figure(
                                "=HYPERLINK(\"https://evil.example\",\"x\")",
                                DisclosureNotice.FigureRole.OTHER,
                                Money.yuan("-5"),
                                null,
                                EVIL)),
                new DisclosureNotice.PlatformRecord(EVIL, EVIL, "javascript:alert(5)"),
                null,
                null,
                List.of());
    }
}
