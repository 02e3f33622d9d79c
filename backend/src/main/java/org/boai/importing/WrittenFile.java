package org.boai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.StoredBounds;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.refusal.Refused;
import org.boai.wording.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A file that a writer wrote elsewhere — Markdown, a web page, plain text — by the rules of an
 * import: clean blocks, and in words what did not come along.
 *
 * @param title for a title that is still empty; empty where there is none to take
 * @param summary the same for the summary
 * @param notices sentences, one for each thing that was left out
 */
public record WrittenFile(
        String title, String summary, List<Block> blocks, List<Bilingual> notices) {
    static final Wording WORDS = Wording.of("importing");

    /** How large a file may be, in bytes. */
    public static final int LARGEST = 1 << 20;

    /** As many as a body may have, and as much as the form that saves it may hold. */
    private static final int MOST_BLOCKS = 500;

    private static final int LONGEST_BODY = 1_900_000;
    private static final int LONGEST_NOTICE = 2000;

    /**
     * What the document has already, which no file replaces.
     *
     * @param title empty while it has none
     * @param summary empty while it has none
     */
    public record Present(String title, String summary) {
        public Present {
            title = FileFacts.line(title);
            summary = FileFacts.line(summary);
        }
    }

    /**
     * @param name as the writer's computer calls it; its ending says what it is
     * @throws Refused {@code file-type-refused}, {@code text-encoding}, {@code file-empty}, {@code
     *     file-too-complex}, {@code file-too-long}
     */
    public static WrittenFile of(String name, byte[] bytes, Present present) {
        return switch (ending(name)) {
            case "md", "markdown" -> {
                var front = FrontMatter.of(FileText.of(bytes));
                yield read(front.facts(), MarkdownHtml.of(front.text()), present);
            }
            case "html", "htm" -> {
                var page = Jsoup.parse(FileText.of(bytes));
                yield read(FileFacts.of(page), page, present);
            }
            case "txt" -> read(FileFacts.NONE, lines(FileText.of(bytes)), present);
            default -> throw UnreadableFile.type();
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Each line of a plain text is a paragraph, as Chinese texts are typed. */
    private static Document lines(String text) {
        var page = Document.createShell("");
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.body().appendElement("p").text(line));
        return page;
    }

    private static WrittenFile read(FileFacts facts, Document page, Present present) {
        var headline = Headline.of(page.body());
        var title =
                new FilledField(
                        WORDS.get("titleField"),
                        Content.MAX_TITLE,
                        present.title(),
                        facts.title().isEmpty() ? headline.text() : facts.title());
        var summary =
                new FilledField(WORDS.get("summaryField"), 300, present.summary(), facts.summary());
        var notices = new ArrayList<>(LeftOut.of(page.body()));
        if (!facts.title().isEmpty()) {
            title.lost().ifPresent(notices::add);
        }
        summary.lost().ifPresent(notices::add);
        tags(facts).ifPresent(notices::add);
        others(facts).ifPresent(notices::add);
        headline.leaveTo(title.result());
        var blocks = HtmlBlocks.of(page.body(), _ -> Optional.empty());
        requireSize(blocks, title.taken() + summary.taken());
        return new WrittenFile(
                title.taken(),
                summary.taken(),
                blocks,
                notices.stream().map(notice -> cut(notice)).toList());
    }

    private static Optional<Bilingual> tags(FileFacts facts) {
        return facts.tags().isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.get("tags", Bilingual.list(facts.tags())));
    }

    private static Optional<Bilingual> others(FileFacts facts) {
        return facts.others().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bilingual(others(facts, Language.ZH), others(facts, Language.EN)));
    }

    private static String others(FileFacts facts, Language language) {
        var listed =
                facts.others().entrySet().stream()
                        .map(one -> WORDS.get("pair", one.getKey(), one.getValue()).in(language))
                        .collect(Collectors.joining(WORDS.get("between").in(language)));
        return WORDS.get("others", listed).in(language);
    }

    private static void requireSize(List<Block> blocks, String fields) {
        if (blocks.isEmpty() && fields.isEmpty()) {
            throw UnreadableFile.empty();
        }
        if (blocks.size() > MOST_BLOCKS
                || ContentJson.mapper().valueToTree(blocks).toString().length() > LONGEST_BODY) {
            throw UnreadableFile.tooLong();
        }
        if (StoredBounds.exceeded(blocks).isPresent()) {
            throw UnreadableFile.tooLongText();
        }
    }

    private static Bilingual cut(Bilingual notice) {
        return new Bilingual(cut(notice.zh()), cut(notice.en()));
    }

    private static String cut(String notice) {
        return notice.length() <= LONGEST_NOTICE
                ? notice
                : notice.substring(0, notice.offsetByCodePoints(0, LONGEST_NOTICE / 2)) + "……";
    }
}
