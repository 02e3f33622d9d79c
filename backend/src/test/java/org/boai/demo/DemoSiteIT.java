package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.boai.http.PagePolicy;
import org.boai.rule.Covers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the demo society from its home page to the last of its files. */
class DemoSiteIT {
    private static final int HEAVIEST = 60 * 1024;
    private static final String SITE = "https://www.example.org";
    private static final Pattern OURS = Pattern.compile("\"?" + SITE + "(/[^\"<>\\s]*)");

    /** Pages that the backend makes itself: answers, no answer, none wanted, and no page at all. */
    private static final List<String> MADE =
            List.of(
                    "/search",
                    "/search?q=%E6%80%A5%E6%95%91",
                    "/search?q=qqqqzzzz",
                    "/en/search",
                    "/en/search?q=first+aid",
                    "/en/search?q=qqqqzzzz",
                    "/nowhere/",
                    "/en/nowhere/");

    @TempDir static Path data;
    private static DemoReaders readers;
    private static Map<String, Document> pages;

    @BeforeAll
    static void load() throws IOException {
        readers = DemoReaders.in(data);
        pages = new TreeMap<>();
        readers.texts("index.html", "404.html")
                .forEach((path, html) -> pages.put(path, Jsoup.parse(html, SITE + path)));
        for (var path : MADE) {
            pages.put(path, Jsoup.parse(text(path), SITE + path));
        }
    }

    @AfterAll
    static void stop() {
        // What did not start has closed itself.
        if (readers != null) {
            readers.close();
        }
    }

    @Test
    @Covers("SITE-05")
    void everyLinkPictureAndFileIsThere() {
        var links = new TreeMap<String, String>();
        // A place on the page itself, which may be that of an address that never was.
        pages.forEach(
                (page, html) ->
                        links(html).stream()
                                .filter(link -> !link.equals(page))
                                .forEach(link -> links.put(link, page)));
        readers.texts(".xml", ".atom", ".json")
                .forEach((file, text) -> ours(text).forEach(link -> links.put(link, file)));

        var broken = new TreeMap<String, String>();
        links.forEach(
                (link, from) -> {
                    var status = readers.get(link).statusCode();
                    if (status != 200 && status != 301) {
                        broken.put(link, status + " from " + from);
                    }
                });

        assertThat(broken).isEmpty();
        assertThat(links.keySet())
                .anyMatch(link -> link.matches("/media/[0-9a-f]{64}/640\\.webp"))
                .anyMatch(link -> link.matches("/media/[0-9a-f]{64}/.*\\.pdf"))
                .anyMatch(link -> link.startsWith("/downloads/kits/"))
                .anyMatch(link -> link.startsWith("/assets/"))
                .anyMatch(link -> link.endsWith("/figures.csv"))
                .anyMatch(link -> link.startsWith("/search?"))
                .contains("/", "/en/", "/sitemap-news.xml", "/feed.atom");
    }

    /** As it travels, without pictures of documents. */
    @Test
    void noPageIsHeavy() {
        var weights = new TreeMap<String, Integer>();
        var assets = new TreeMap<String, Integer>();
        pages.forEach(
                (path, html) -> {
                    var weight = length(path);
                    for (var asset : loaded(html)) {
                        weight += assets.computeIfAbsent(asset, DemoSiteIT::length);
                    }
                    weights.put(path, weight);
                });

        assertThat(assets).isNotEmpty();
        assertThat(weights)
                .allSatisfy((path, weight) -> assertThat(weight).as(path).isLessThan(HEAVIEST));
    }

    @Test
    @Covers("SITE-06")
    void noPageLoadsOrSaysAnythingThatIsNotOurs() {
        assertThat(PagePolicy.VALUE)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "*", "http", "data:", "'nonce", "'sha");
        pages.forEach(
                (path, html) -> {
                    var policy = readers.get(path).headers().allValues(PagePolicy.HEADER);
                    assertThat(policy).as(path).containsExactly(PagePolicy.VALUE);
                    assertThat(html.select("style, [style], iframe, object, embed, base"))
                            .as(path)
                            .isEmpty();
                    assertThat(html.select("script:not([src]):not([type=application/ld+json])"))
                            .as(path)
                            .isEmpty();
                    assertThat(html.select("*"))
                            .as(path)
                            .noneMatch(
                                    one ->
                                            one.attributes().asList().stream()
                                                    .anyMatch(it -> it.getKey().startsWith("on")));
                    for (var source : html.select("[src]")) {
                        assertThat(source.absUrl("src")).as(path).startsWith(SITE + "/");
                    }
                });
    }

    /** What a page leads to and shows on our own host, as paths. */
    private static Set<String> links(Document page) {
        var links = new TreeSet<String>();
        for (var element : page.select("[href], [src], [action], [srcset], meta[content]")) {
            var written = new ArrayList<String>();
            for (var name : List.of("href", "src", "action")) {
                if (element.hasAttr(name)) {
                    written.add(element.absUrl(name));
                }
            }
            for (var candidate : element.attr("srcset").split(",")) {
                written.add(SITE + candidate.strip().split("\\s", 2)[0]);
            }
            written.add(element.attr("content"));
            written.forEach(link -> links.addAll(ours(link)));
        }
        page.select("script[type=application/ld+json]")
                .forEach(data -> links.addAll(ours(data.data())));
        return links;
    }

    /** The addresses of ours in a text, without the place on the page. */
    private static Set<String> ours(String text) {
        var links = new TreeSet<String>();
        OURS.matcher(text.replace("\\/", "/").replace("&amp;", "&"))
                .results()
                .map(found -> found.group(1).replaceFirst("#.*", "").replaceFirst("\\)$", ""))
                // A form for programs to fill in.
                .filter(link -> !link.contains("{"))
                .forEach(links::add);
        return links;
    }

    private static Set<String> loaded(Document page) {
        var loaded = new TreeSet<String>();
        page.select("link[rel=stylesheet], link[rel=icon], link[rel=preload]")
                .forEach(link -> loaded.add(link.attr("href")));
        page.select("script[src], img[src^=/assets/]")
                .forEach(source -> loaded.add(source.attr("src")));
        return loaded;
    }

    private static int length(String path) {
        return readers.get(path).body().length;
    }

    /** Files have compressed neighbours; what is made on request comes as it is. */
    private static String text(String path) throws IOException {
        var answer = readers.get(path);
        var packed = answer.headers().firstValue("Content-Encoding").isPresent();
        var plain = new ByteArrayInputStream(answer.body());
        try (var in = packed ? new GZIPInputStream(plain) : plain) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
