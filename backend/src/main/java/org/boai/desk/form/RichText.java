package org.boai.desk.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.boai.content.Mark;
import org.boai.content.Span;

/**
 * Runs of text as people type them: {@code **strong**}, {@code *emphasis*}, {@code
 * [text](address)}, and a backslash before a sign that means itself. Asterisks switch a mark on or
 * off, so that every sequence of spans can be written and is read back exactly.
 */
public final class RichText {
    private RichText() {}

    /** The spans of a typed text; a mark that never ends is plain asterisks. */
    public static List<Span> parse(String text) {
        return RichTextParser.parse(text);
    }

    /** The text to type for these spans, with backslashes only where they are needed. */
    public static String print(List<Span> spans) {
        var wanted = normalise(spans);
        var plain = print(wanted, UnaryOperator.identity(), UnaryOperator.identity());
        return parse(plain).equals(wanted)
                ? plain
                : print(wanted, RichText::escapeText, RichText::escapeAddress);
    }

    /** The same text in the fewest spans. */
    public static List<Span> normalise(List<Span> spans) {
        var filled = spans.stream().filter(span -> !span.text().isEmpty()).toList();
        var result = new ArrayList<Span>();
        var run = new StringBuilder();
        for (int at = 0; at < filled.size(); at++) {
            var span = filled.get(at);
            run.append(span.text());
            if (at + 1 == filled.size() || !alike(span, filled.get(at + 1))) {
                result.add(new Span(run.toString(), span.marks(), span.href()));
                run.setLength(0);
            }
        }
        return List.copyOf(result);
    }

    private static boolean alike(Span one, Span other) {
        return one.marks().equals(other.marks()) && one.href().equals(other.href());
    }

    private static String print(
            List<Span> spans, UnaryOperator<String> text, UnaryOperator<String> address) {
        var out = new StringBuilder();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        var href = "";
        for (var span : spans) {
            if (!span.href().equals(href)) {
                marks = switchMarks(out, marks, Set.of());
                endLink(out, address.apply(href));
                out.append(span.href().isEmpty() ? "" : "[");
                href = span.href();
            }
            marks = switchMarks(out, marks, Set.copyOf(span.marks()));
            out.append(text.apply(span.text()));
        }
        switchMarks(out, marks, Set.of());
        endLink(out, address.apply(href));
        return out.toString();
    }

    private static void endLink(StringBuilder out, String address) {
        if (!address.isEmpty()) {
            out.append("](").append(address).append(')');
        }
    }

    private static Set<Mark> switchMarks(StringBuilder out, Set<Mark> from, Set<Mark> to) {
        for (var mark : Mark.values()) {
            if (from.contains(mark) != to.contains(mark)) {
                out.append(RichTextParser.sign(mark));
            }
        }
        return to;
    }

    private static String escapeText(String text) {
        return text.replaceAll("[\\\\*\\[\\]]", "\\\\$0");
    }

    private static String escapeAddress(String text) {
        return text.replaceAll("[\\\\)]", "\\\\$0");
    }
}
