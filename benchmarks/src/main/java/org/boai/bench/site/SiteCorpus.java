package org.boai.bench.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Mark;
import org.boai.content.Source;
import org.boai.content.Span;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.workflow.Level;

/**
 * Published articles of 600 to 1,200 Chinese characters with 2 to 4 of 50 topics: number {@code n}
 * is the same on every machine and in a corpus of any size.
 */
public final class SiteCorpus {
    /** How many topics there are; their slugs are {@code topic-0} and so on. */
    public static final int TOPICS = 50;

    private static final long SEED = 20_260_508L;
    private static final int SHORTEST = 600;
    private static final int LONGEST = 1_200;
    private static final int HEADING = 10;
    private static final int STRONG = 6;
    private static final Instant FIRST = Instant.parse("2015-01-01T01:00:00Z");
    private static final String CHARACTERS =
            "红十字会救护员在社区学校开展应急培训志愿者把毛毯帐篷饮用水和背包送到每户老人家里捐款公示台账"
                    + "逐笔可查按压呼吸除颤包扎止血固定搬运示范讨论反馈孩子们学会在山洪暴雨地震来临前有序疏散"
                    + "献血造血干细胞登记随访感谢传递人道博爱奉献公正中立独立统一普遍春天河堤桥梁学期课堂海报视频";

    private SiteCorpus() {}

    /** The article of this number as its live item. */
    public static Published article(int number) {
        var random = new Random(SEED * 31 + number);
        var at = FIRST.plus(number * 97L % 100_000, ChronoUnit.HOURS).plusSeconds(number);
        return published(number, 1L + number, at, at, content(number, random));
    }

    /** The same article with another title, summary and body, published again. */
    public static Published edited(int number, long version) {
        var before = article(number);
        var content = content(number, new Random(SEED * 31 + number + version * 1_000_003L));
        return published(
                number,
                version,
                before.firstPublishedAt(),
                before.firstPublishedAt().plus(1, ChronoUnit.DAYS),
                new Article(
                        content.title(),
                        content.summary(),
                        null,
                        before.content().topics(),
                        content.source(),
                        content.body(),
                        content.byline()));
    }

    private static Published published(
            int number, long version, Instant first, Instant last, Article content) {
        return new Published(
                new DocumentId(new UUID(new Random(number).nextLong(), number)),
                new ContentId(new UUID(1, number)),
                new Address(Kind.ARTICLE, ContentLocale.ZH_CN, new Slug("bench-" + number)),
                version,
                List.of(),
                content,
                1,
                ContentJson.hash(content),
                first,
                last,
                first.equals(last) ? List.of() : List.of(new Published.Change(last, "改了几处")),
                new Origin.Reviewed(
                        "周晓禾",
                        List.of(
                                new Origin.Credit(Level.FIRST, "李初", first),
                                new Origin.Credit(Level.SECOND, "王复", first),
                                new Origin.Credit(Level.FINAL, "赵终", first))));
    }

    private static Article content(int number, Random random) {
        return new Article(
                text(random, 14) + number,
                text(random, 48),
                null,
                topics(random),
                Source.own("青禾县红十字会"),
                body(random),
                "周晓禾");
    }

    private static List<Slug> topics(Random random) {
        return random.ints(0, TOPICS)
                .distinct()
                .limit(2 + random.nextInt(3))
                .mapToObj(topic -> new Slug("topic-" + topic))
                .toList();
    }

    private static List<Block> body(Random random) {
        var blocks = new ArrayList<Block>();
        int left = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        while (left > 0) {
            int length = blocks.size() % 4 == 3 ? HEADING : 60 + random.nextInt(80);
            // What is left must not be too short for a paragraph.
            length = left - length < 60 ? left : length;
            blocks.add(
                    length == HEADING
                            ? new Block.Heading(2, text(random, length))
                            : paragraph(random, length));
            left -= length;
        }
        return blocks;
    }

    private static Block paragraph(Random random, int length) {
        int before = length / 2;
        return random.nextInt(3) == 0
                ? new Block.Paragraph(
                        List.of(
                                Span.plain(text(random, before)),
                                new Span(text(random, STRONG), List.of(Mark.STRONG), ""),
                                Span.plain(text(random, length - before - STRONG))))
                : Block.Paragraph.of(text(random, length));
    }

    /** So many characters, with a comma now and then. */
    private static String text(Random random, int length) {
        var text = new StringBuilder(length);
        for (int at = 1; at <= length; at++) {
            text.append(
                    at % 14 == 0 ? ',' : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
