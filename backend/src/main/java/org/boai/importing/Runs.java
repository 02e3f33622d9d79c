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
    private final List<Span> spans = new ArrayList<>();

    public void add(String text, List<Mark> marks, String href) {
        if (text.isEmpty()) {
            return;
        }
        var span = new Span(text, marks, text.isBlank() ? "" : href);
        if (!spans.isEmpty()) {
            var last = spans.getLast();
            if (last.marks().equals(span.marks()) && last.href().equals(span.href())) {
                spans.set(spans.size() - 1, new Span(last.text() + text, marks, last.href()));
                return;
            }
        }
        spans.add(span);
    }

    public boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank());
    }

    /** The runs so far without outer white space; starts anew. */
    public List<Span> take() {
        while (!spans.isEmpty() && spans.getFirst().text().isBlank()) {
            spans.removeFirst();
        }
        while (!spans.isEmpty() && spans.getLast().text().isBlank()) {
            spans.removeLast();
        }
        if (!spans.isEmpty()) {
            trim(0, spans.getFirst().text().stripLeading());
            trim(spans.size() - 1, spans.getLast().text().stripTrailing());
        }
        var taken = List.copyOf(spans);
        spans.clear();
        return taken;
    }

    private void trim(int at, String text) {
        var span = spans.get(at);
        spans.set(at, new Span(text, span.marks(), span.href()));
    }

    /** These marks and one more. */
    public static List<Mark> with(List<Mark> marks, Mark mark) {
        return Stream.concat(marks.stream(), Stream.of(mark)).distinct().sorted().toList();
    }
}
