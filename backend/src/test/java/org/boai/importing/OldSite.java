package org.boai.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.importing.ImportArticles.Result;
import org.boai.live.LiveItems;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.testsupport.World;

/** What an earlier site hands over, line by line, and what became of it. */
@ApplicationScoped
class OldSite {
    static final String NAME = "旧站";

    private final ImportArticles articles;
    private final World world;
    private final LiveItems live;

    OldSite(ImportArticles articles, World world, LiveItems live) {
        this.articles = articles;
        this.world = world;
        this.live = live;
    }

    Result take(String lines) throws IOException {
        return take(lines.getBytes(StandardCharsets.UTF_8), 1);
    }

    Result take(byte[] lines, long firstLine) throws IOException {
        return articles.as(world.publisher(), NAME, new ByteArrayInputStream(lines), firstLine);
    }

    Published item(Slug slug) {
        return (Published) found(slug).orElseThrow();
    }

    Optional<LiveItem> found(Slug slug) {
        return live.at(new Address(Kind.ARTICLE, ContentLocale.ZH_CN, slug));
    }

    static String line(String id, Slug slug, String title) {
        return """
        {"id":"%s","slug":"%s","title":"%s","summary":"摘要","bodyHtml":"<p>旧文正文</p>",\
        "publishedAt":"2019-05-08","category":"救护课","tags":["社区"]}"""
                .formatted(id, slug, title);
    }

    static String withBody(Slug slug, String html) {
        return line(slug.value(), slug, "长文").replace("<p>旧文正文</p>", html);
    }

    static String paragraphs(int count, int length) {
        return ("<p>" + "字".repeat(length) + "</p>").repeat(count);
    }

    /** Beside its category. */
    static String withTags(Slug slug, int count) {
        var tags =
                IntStream.range(0, count)
                        .mapToObj(number -> "\"很多栏目" + number + "\"")
                        .collect(Collectors.joining(","));
        return line(slug.value(), slug, "栏目很多").replace("[\"社区\"]", "[" + tags + "]");
    }
}
