package org.boai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.Mark;
import org.boai.content.Span;

/**
 * Collects runs of text; neighbours with the same marks and link become one, outer spaces go. A
 * blank run links to nothing (WCAG 2.4.4).
 */
public final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private boolean blank = true;

    /**
     * A run that may still grow, piece by piece, without being copied each time.
     *
     * @param style its marks and link
     */
    private record Run(Span style, StringBuilder text) {
        Span span() {
            return new Span(text.toString(), style.marks(), style.href());
        }
    }

    public void add(String text, List<Mark> marks, String href) {
        if (text.isEmpty()) {
            return;
        }
        var style = new Span("", marks, text.isBlank() ? "" : href);
        if (runs.isEmpty() || !runs.getLast().style().equals(style)) {
            runs.add(new Run(style, new StringBuilder()));
        }
        runs.getLast().text().append(text);
        blank = blank && text.isBlank();
    }

    public boolean isBlank() {
        return blank;
    }

    /** The runs so far without outer white space; starts anew. */
    public List<Span> take() {
        var spans = new ArrayList<>(runs.stream().map(Run::span).toList());
        runs.clear();
        blank = true;
        int from = 0;
        int to = spans.size();
        while (from < to && spans.get(from).text().isBlank()) {
            from++;
        }
        while (from < to && spans.get(to - 1).text().isBlank()) {
            to--;
        }
        if (from < to) {
            trim(spans, from, spans.get(from).text().stripLeading());
            trim(spans, to - 1, spans.get(to - 1).text().stripTrailing());
        }
        return List.copyOf(spans.subList(from, to));
    }

    private static void trim(List<Span> spans, int at, String text) {
        var span = spans.get(at);
        spans.set(at, new Span(text, span.marks(), span.href()));
    }

    /** These marks and one more. */
    public static List<Mark> with(List<Mark> marks, Mark mark) {
        return Stream.concat(marks.stream(), Stream.of(mark)).distinct().sorted().toList();
    }
}
