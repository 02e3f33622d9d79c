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

    /** Grows without copying what it has: an old page may be one paragraph of many lines. */
    private record Run(StringBuilder text, List<Mark> marks, String href) {
        boolean isBlank() {
            return text.codePoints().allMatch(Character::isWhitespace);
        }

        boolean isLike(Span span) {
            return marks.equals(span.marks()) && href.equals(span.href());
        }
    }

    public void add(String text, List<Mark> marks, String href) {
        if (text.isEmpty()) {
            return;
        }
        var span = new Span(text, marks, text.isBlank() ? "" : href);
        if (!runs.isEmpty() && runs.getLast().isLike(span)) {
            runs.getLast().text().append(text);
        } else {
            runs.add(new Run(new StringBuilder(text), span.marks(), span.href()));
        }
    }

    public boolean isBlank() {
        return runs.stream().allMatch(Run::isBlank);
    }

    /** The runs so far without outer white space; starts anew. */
    public List<Span> take() {
        while (!runs.isEmpty() && runs.getFirst().isBlank()) {
            runs.removeFirst();
        }
        while (!runs.isEmpty() && runs.getLast().isBlank()) {
            runs.removeLast();
        }
        var taken = new ArrayList<Span>();
        for (int at = 0; at < runs.size(); at++) {
            var run = runs.get(at);
            var text = run.text().toString();
            text = at == 0 ? text.stripLeading() : text;
            text = at == runs.size() - 1 ? text.stripTrailing() : text;
            taken.add(new Span(text, run.marks(), run.href()));
        }
        runs.clear();
        return List.copyOf(taken);
    }

    /** These marks and one more. */
    public static List<Mark> with(List<Mark> marks, Mark mark) {
        return Stream.concat(marks.stream(), Stream.of(mark)).distinct().sorted().toList();
    }
}
