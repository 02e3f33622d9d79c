package org.boai.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the found words set apart. Typed, so that whoever shows it escapes every piece.
 *
 * @param text plain text, never HTML
 * @param marked whether it is what was searched for
 */
public record Highlight(String text, boolean marked) {
    /** Private-use characters, which {@link SearchText} takes out of every text. */
    static final String START = "\uE000";

    static final String END = "\uE001";

    static List<Highlight> parse(String marked) {
        var pieces = new ArrayList<Highlight>();
        var at = 0;
        while (at < marked.length()) {
            var start = marked.indexOf(START, at);
            var end = start < 0 ? -1 : marked.indexOf(END, start);
            if (end < 0) {
                add(pieces, marked.substring(at), false);
                break;
            }
            add(pieces, marked.substring(at, start), false);
            add(pieces, marked.substring(start + START.length(), end), true);
            at = end + END.length();
        }
        return pieces;
    }

    private static void add(List<Highlight> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Highlight(text, marked));
        }
    }
}
