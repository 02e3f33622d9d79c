package org.boai.content;

import java.util.List;

/**
 * A run of text with the same marks and link.
 *
 * @param marks in the order of {@link Mark}, no duplicates
 * @param href http(s), mailto or tel address, or a path on this site; empty for no link
 */
public record Span(String text, List<Mark> marks, String href) {
    public Span {
        text = Missing.text(text);
        marks = Missing.list(marks);
        if (marks.size() > 1) {
            marks = marks.stream().distinct().sorted().toList();
        }
        href = Missing.text(href);
    }

    public static Span plain(String text) {
        return new Span(text, List.of(), "");
    }
}
