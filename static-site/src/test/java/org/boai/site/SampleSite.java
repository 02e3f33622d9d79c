package org.boai.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.Source;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.sample.Samples;
import org.boai.site.files.Neighbours;
import org.boai.site.view.SiteSettings;
import org.boai.workflow.Level;

/** Settings, live items and file trees for the tests of the generator. */
final class SampleSite {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final SiteSettings SETTINGS =
            new SiteSettings(
                    Samples.SOCIETY,
                    "Qinghe County Red Cross Society",
                    URI.create("https://qinghe.example.org/"),
                    SiteSettings.Audience.PUBLIC,
                    new SiteSettings.Footer(
                            "青禾县红十字会",
                            "青禾镇人民路 1 号",
                            "1 Renmin Road, Qinghe",
                            "0990-1234567",
                            "office@example.org",
                            "示例ICP备00000000号",
                            ""));

    private SampleSite() {}

    static Published published(Content content, ContentLocale locale, String slug, long version) {
        return published(content, locale, slug, version, List.of());
    }

    /** Published once, at its version in hours after the first of October. */
    static Published published(
            Content content, ContentLocale locale, String slug, long version, List<Slug> former) {
        var at = Instant.parse("2026-10-01T02:00:00Z").plus(version, ChronoUnit.HOURS);
        return new Published(
                document(slug, locale),
                contentId(slug),
                new Address(content.kind(), locale, new Slug(slug)),
                version,
                former,
                content,
                1,
                ContentJson.hash(content),
                at,
                at,
                List.of(),
                reviewed(at));
    }

    /** Withdrawn at version 300, because it is wrong. */
    static Withdrawn withdrawn(Published item) {
        return new Withdrawn(
                item.document(),
                item.contentId(),
                item.address(),
                300,
                List.of(),
                item.content().title(),
                "有误",
                Instant.parse("2026-11-20T02:00:00Z"),
                null);
    }

    static Published article(String title, String slug, long version, String... topics) {
        return published(article(title, List.of(topics)), ContentLocale.ZH_CN, slug, version);
    }

    static Article article(String title, List<String> topics) {
        return new Article(
                title,
                title + "的摘要。",
                null,
                topics.stream().map(Slug::new).toList(),
                Source.own(Samples.SOCIETY),
                List.<Block>of(Block.Paragraph.of("正文:" + title + "。")),
                "周晓禾");
    }

    static Origin reviewed(Instant at) {
        return new Origin.Reviewed(
                "周晓禾",
                List.of(
                        new Origin.Credit(Level.FIRST, "李初", at),
                        new Origin.Credit(Level.SECOND, "王复", at),
                        new Origin.Credit(Level.FINAL, "赵终", at)));
    }

    static DocumentId document(String slug, ContentLocale locale) {
        return new DocumentId(new UUID(locale.ordinal() + 1, slug.hashCode()));
    }

    static ContentId contentId(String slug) {
        return new ContentId(new UUID(9, slug.hashCode()));
    }

    static Site open(Path folder, LiveSource source) throws IOException {
        return Site.open(folder, SETTINGS, source, TODAY, Neighbours.NONE);
    }

    /** Every file of the site that is being read, by path. */
    static Map<String, String> tree(Path folder) throws IOException {
        var root = folder.resolve("current").toRealPath();
        var tree = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                tree.put(root.relativize(file).toString(), new String(bytes, "UTF-8"));
            }
        }
        return tree;
    }
}
