package org.boai.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.content.Source;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.sample.Samples;

/** A small society with documents of every kind, a translation, a move and a withdrawal. */
final class GoldenWorld {
    private GoldenWorld() {}

    static List<LiveItem> items() {
        return List.of(
                item(Samples.article(), "four-minutes", 1),
                english(),
                legacy(),
                updated(),
                item(campaign(), "first-responders", 5),
                item(release(1, "关于网帖的情况通报"), "statement-1", 6),
                item(release(2, "关于网帖的情况通报(二)"), "statement-2", 7),
                item(kit(), "rhythm", 8),
                item(Samples.disclosureNotice(), "annual-2026", 9),
                item(Samples.page(), "about", 10),
                item(privacy(), "privacy", 11),
                withdrawn());
    }

    private static Published item(Content content, String slug, long version) {
        return SampleSite.published(content, ContentLocale.ZH_CN, slug, version);
    }

    private static Published english() {
        var content =
                new Article(
                        "How long four minutes are",
                        "What those nearby can do after a heart stops.",
                        null,
                        List.of(new Slug("first-aid")),
                        Source.own("Qinghe County Red Cross Society"),
                        List.of(Block.Paragraph.of("Call for help, then push hard and fast.")),
                        "Zhou Xiaohe");
        return SampleSite.published(content, ContentLocale.EN, "four-minutes", 2);
    }

    private static Published legacy() {
        var content = SampleSite.article("第一批志愿者的合影", List.of("youth", "volunteers"));
        var item = item(content, "first-volunteers", 3);
        return new Published(
                item.document(),
                item.contentId(),
                item.address(),
                item.version(),
                List.of(),
                content,
                1,
                item.contentHash(),
                item.firstPublishedAt(),
                item.publishedAt(),
                List.of(),
                new Origin.Imported(
                        "赵终",
                        Instant.parse("2026-09-30T01:00:00Z"),
                        Instant.parse("2011-05-08T04:00:00Z"),
                        "青禾县红十字会旧站"));
    }

    private static Published updated() {
        var content = SampleSite.article("山洪预警响起时", List.of("relief", "first-aid"));
        var item =
                SampleSite.published(
                        content,
                        ContentLocale.ZH_CN,
                        "flood-warning",
                        4,
                        List.of(new Slug("flood")));
        return new Published(
                item.document(),
                item.contentId(),
                item.address(),
                item.version(),
                item.formerSlugs(),
                content,
                2,
                item.contentHash(),
                item.firstPublishedAt(),
                Instant.parse("2026-10-20T02:00:00Z"),
                List.of(new Published.Change(Instant.parse("2026-10-20T02:00:00Z"), "更正了集合地点。")),
                item.origin());
    }

    /** A kit and an article belong to it. */
    private static Content campaign() {
        var json = (ObjectNode) ContentJson.tree(Samples.campaign());
        json.putArray("related")
                .add(SampleSite.contentId("rhythm").toString())
                .add(SampleSite.contentId("four-minutes").toString());
        try {
            return ContentJson.read(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static PressRelease release(int number, String title) {
        var sample = Samples.pressRelease();
        return new PressRelease(
                title,
                sample.summary(),
                null,
                sample.topics(),
                sample.source(),
                sample.body(),
                sample.releaseType(),
                number,
                sample.event(),
                sample.spokesperson(),
                sample.mediaContact(),
                sample.asOf(),
                sample.nextUpdateAt(),
                sample.situation());
    }

    private static EducationKit kit() {
        return Samples.educationKit();
    }

    private static Page privacy() {
        return new Page(
                "隐私",
                "我们收集什么,保存多久。",
                null,
                List.of(),
                Source.own(Samples.SOCIETY),
                Samples.paragraphs("本站不使用跟踪。"),
                Page.Role.PRIVACY);
    }

    private static Withdrawn withdrawn() {
        return new Withdrawn(
                new DocumentId(new UUID(1, 99)),
                SampleSite.contentId("old-list"),
                new Address(Kind.ARTICLE, ContentLocale.ZH_CN, new Slug("old-list")),
                12,
                List.of(new Slug("older-list")),
                "物资清单(旧)",
                "数字有误,已核实更正。",
                Instant.parse("2026-11-01T02:00:00Z"),
                new SitePath("/disclosure-notices/annual-2026/"));
    }
}
