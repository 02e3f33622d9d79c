package org.boai.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.content.Block;
import org.boai.content.Content;

/**
 * What can be found of a content: everything a reader can read on its page, as plain text.
 *
 * <p>Whoever changes what this makes of a content raises {@code text} in the {@code _meta} of both
 * index definitions: their documents keep the old text until the indices are made again, which
 * nodes do on their own when the definition is another.
 *
 * @param headings the headings of the body, one a line
 * @param body the other text of the body and of the kind's own fields, one piece a line
 */
public record SearchText(String title, String summary, String headings, String body) {
    /** Between what is not one sentence; no analysis takes it for a part of a word. */
    static final String SEPARATOR = " · ";

    public static SearchText of(Content content) {
        return new SearchText(
                plain(content.title()),
                plain(content.summary()),
                lines(content.body().stream().flatMap(SearchText::heading)),
                lines(
                        Stream.of(
                                        content.body().stream().flatMap(BlockText::of),
                                        KindText.of(content),
                                        CommonText.of(content))
                                .flatMap(pieces -> pieces)));
    }

    private static Stream<String> heading(Block block) {
        return block instanceof Block.Heading heading ? Stream.of(heading.text()) : Stream.empty();
    }

    private static String lines(Stream<String> pieces) {
        return pieces.map(SearchText::plain)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The cells of a row as one piece. */
    static String beside(Stream<String> cells) {
        return cells.filter(cell -> !cell.isBlank()).collect(Collectors.joining(SEPARATOR));
    }

    /** The marks of a highlight are private-use characters, which therefore no text may hold. */
    private static String plain(String text) {
        return text.replace(Highlight.START, "").replace(Highlight.END, "").strip();
    }
}
