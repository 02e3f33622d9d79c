package org.boai.importing;

import java.util.regex.Pattern;
import org.boai.refusal.Refused;

/**
 * How much Markdown is read at all. From each mark that can open a tag or a piece of code the
 * library looks for its end through the rest of the paragraph, so that a file of 1 MB made for it
 * takes minutes; what people write is far below.
 */
final class MarkdownBounds {
    private static final int MOST_LINES = 20_000;
    private static final long MOST_STEPS = 500_000_000;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    private MarkdownBounds() {}

    /**
     * @throws Refused {@code file-too-long} or {@code file-too-complex} for what is beyond them
     */
    static void require(String markdown) {
        if (markdown.lines().count() > MOST_LINES) {
            throw UnreadableFile.tooLong();
        }
        if (BLANK_LINE.splitAsStream(markdown).mapToLong(MarkdownBounds::steps).sum()
                > MOST_STEPS) {
            throw UnreadableFile.tooComplex();
        }
    }

    private static long steps(String paragraph) {
        var marks = paragraph.chars().filter(one -> one == '<' || one == '`').count();
        return marks * paragraph.length();
    }
}
