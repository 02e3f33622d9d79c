package org.boai.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Source;
import org.boai.content.Span;
import org.boai.content.check.Checks;
import org.boai.document.Slug;
import org.boai.importing.ImportArticles.NumberedLine;
import org.boai.importing.ImportArticles.Tally;
import org.boai.language.Bilingual;
import org.boai.publishing.LegacyArticle;
import org.boai.publishing.LegacyArticles;
import org.boai.publishing.TakeOverLegacy;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Takes over some lines of a file in one transaction, or none of them. */
@ApplicationScoped
class ImportBatch {
    private static final int SUMMARY = 120;

    /** What a decoder puts in the place of bytes that are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private final TakeOverLegacy takeOver;
    private final LegacyArticles articles;
    private final ImportedTopics topics;
    private final Clock clock;

    ImportBatch(
            TakeOverLegacy takeOver, LegacyArticles articles, ImportedTopics topics, Clock clock) {
        this.takeOver = takeOver;
        this.articles = articles;
        this.topics = topics;
        this.clock = clock;
    }

    /** An article that passed all that can be told from its line alone. */
    private record Candidate(long line, LegacyArticle article, Map<Slug, String> topics) {}

    @Transactional
    Tally take(Actor actor, String source, List<NumberedLine> lines) {
        var tally = new Tally();
        var known = topics.known();
        var candidates = new ArrayList<Candidate>();
        for (var line : lines) {
            try {
                candidates.add(read(line, source, known));
            } catch (Refused no) {
                tally.refused(line.number(), no.refusal().message());
            }
        }
        var fresh = fresh(candidates, tally);
        if (!fresh.isEmpty()) {
            var wanted = new LinkedHashMap<Slug, String>();
            fresh.forEach(candidate -> wanted.putAll(candidate.topics()));
            topics.create(actor, wanted);
            takeOver.as(actor, source, fresh.stream().map(Candidate::article).toList());
            tally.imported(fresh.size());
        }
        return tally;
    }

    private Candidate read(NumberedLine numbered, String source, Map<String, Slug> known) {
        if (numbered.text().indexOf(REPLACED) >= 0) {
            throw refused(
                    "line",
                    new Bilingual(
                            "这一行有认不出的字符，可能不是 UTF-8 编码。请另存为 UTF-8 后再导入。",
                            "This line has characters that cannot be read, so it is perhaps not UTF-8. Save the file as UTF-8 and import that."));
        }
        var line = ImportLine.parse(numbered.text());
        var id = line.requiredId();
        var slug = line.requiredSlug();
        var date = line.requiredDate(clock.instant());
        var body = HtmlBlocks.of(line.requiredBody()).stream().map(ImportBatch::captioned).toList();
        var named = ImportedTopics.named(line.topicNames(), known);
        var content = article(line, List.copyOf(named.keySet()), body, source);
        BodyBounds.require(content);
        var findings = Checks.blocking(content);
        if (!findings.isEmpty()) {
            var first = findings.getFirst();
            throw refused(
                    first.where(),
                    new Bilingual("%s（%s）", "%s (%s)")
                            .with(new Bilingual(first.zh(), first.en()), first.where()));
        }
        return new Candidate(numbered.number(), new LegacyArticle(id, slug, date, content), named);
    }

    /** Nobody reviews an old text, so that its tables are named as well as can be. */
    private static Block captioned(Block block) {
        return block instanceof Block.Table table && table.caption().isEmpty()
                ? new Block.Table("表格", table.rows())
                : block;
    }

    private static Article article(
            ImportLine line, List<Slug> topics, List<Block> body, String source) {
        var summary = line.summary() == null ? "" : oneLine(line.summary());
        return new Article(
                oneLine(line.requiredTitle()),
                summary.isEmpty() ? summaryOf(body) : summary,
                null,
                topics,
                Source.own(source),
                body,
                source);
    }

    private static String oneLine(String text) {
        return HtmlBlocks.clean(text).replaceAll("\\s+", " ").strip();
    }

    /** The beginning of the first paragraph, for texts that came without a summary. */
    private static String summaryOf(List<Block> body) {
        for (var block : body) {
            if (block instanceof Block.Paragraph paragraph) {
                var text =
                        paragraph.text().stream()
                                .map(Span::text)
                                .reduce("", String::concat)
                                .replaceAll("\\s+", " ");
                var end =
                        text.offsetByCodePoints(
                                0, Math.min(SUMMARY, text.codePointCount(0, text.length())));
                return end < text.length() ? text.substring(0, end) + "……" : text;
            }
        }
        return "";
    }

    /** Those that are not here yet; an id or an address that is in use is told. */
    private List<Candidate> fresh(List<Candidate> candidates, Tally tally) {
        var here =
                articles.known(candidates.stream().map(one -> one.article().legacyId()).toList());
        var taken = articles.taken(candidates.stream().map(one -> one.article().slug()).toList());
        var ids = new HashSet<String>();
        var fresh = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            var article = candidate.article();
            var earlier = here.get(article.legacyId());
            if (earlier != null) {
                if (earlier.equals(ContentJson.hash(article.content()))) {
                    tally.unchanged();
                } else {
                    tally.refused(
                            candidate.line(),
                            new Bilingual(
                                            "id %s 已导入过，内容与那次不同。请在编辑台修改那一篇。",
                                            "id %s was imported before with other content. Change that article at the desk.")
                                    .with(article.legacyId()));
                }
            } else if (!ids.add(article.legacyId())) {
                tally.refused(
                        candidate.line(),
                        new Bilingual(
                                        "id %s 在文件中重复。请改正。",
                                        "id %s stands in the file twice. Correct it.")
                                .with(article.legacyId()));
            } else if (!taken.add(article.slug())) {
                tally.refused(
                        candidate.line(),
                        new Bilingual("网址名 %s 已被使用。请换一个。", "The slug %s is taken. Choose another.")
                                .with(article.slug()));
            } else {
                fresh.add(candidate);
            }
        }
        return fresh;
    }

    private static Refused refused(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
