package org.boai.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.Slug;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;

/** The articles of {@link SiteCorpus} as Hugo reads them: Markdown with facts in front. */
final class HugoCorpus {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private HugoCorpus() {}

    /** Writes as many articles, with the lists that they are filed under, below a folder. */
    static void write(Path folder, int articles) throws IOException {
        var written = folder.resolve("articles");
        page(written.resolve("_index.md"), "title: 人道故事");
        var years = new TreeSet<Integer>();
        for (int number = 0; number < articles; number++) {
            var item = SiteCorpus.article(number);
            years.add(item.firstPublishedAt().atZone(ZONE).getYear());
            Files.writeString(written.resolve(item.address().slug() + ".md"), markdown(item));
        }
        for (int topic = 0; topic < SiteCorpus.TOPICS; topic++) {
            page(
                    folder.resolve("topics/topic-" + topic + "/_index.md"),
                    "title: \"专题" + topic + "\"");
        }
        for (var year : years) {
            // An archive has no feed of its own.
            page(
                    folder.resolve("years/" + year + "/_index.md"),
                    "title: \"" + year + "\"\noutputs: [\"HTML\"]");
        }
    }

    private static void page(Path file, String front) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + front + "\n---\n");
    }

    static String markdown(Published item) {
        var article = (Article) item.content();
        var origin = (Origin.Reviewed) item.origin();
        var first = item.firstPublishedAt().atZone(ZONE);
        var signed = origin.signOffs().stream().map(Origin.Credit::name).toList();
        return """
        ---
        title: "%s"
        summary: "%s"
        date: %s
        lastmod: %s
        topics: [%s]
        years: ["%d"]
        byline: %s
        source: %s
        first: %s
        second: %s
        final: %s
        ---

        %s
        """
                .formatted(
                        article.title(),
                        article.summary(),
                        TIME.format(first),
                        TIME.format(item.publishedAt().atZone(ZONE)),
                        article.topics().stream()
                                .map(Slug::value)
                                .collect(Collectors.joining(", ")),
                        first.getYear(),
                        article.byline(),
                        article.source().name(),
                        signed.get(0),
                        signed.get(1),
                        signed.get(2),
                        body(article.body()));
    }

    private static String body(List<Block> blocks) {
        return blocks.stream().map(HugoCorpus::markdown).collect(Collectors.joining("\n\n"));
    }

    private static String markdown(Block block) {
        if (block instanceof Block.Heading(var level, var text)) {
            return "#".repeat(level) + " " + text;
        }
        if (block instanceof Block.Paragraph(var spans)) {
            return spans.stream().map(HugoCorpus::markdown).collect(Collectors.joining());
        }
        throw new IllegalArgumentException("Not in the corpus: " + block);
    }

    private static String markdown(Span span) {
        return span.marks().contains(Mark.STRONG) ? "**" + span.text() + "**" : span.text();
    }
}
