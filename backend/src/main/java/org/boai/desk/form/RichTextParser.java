package org.boai.desk.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.boai.content.Mark;
import org.boai.content.Span;

/** Reads the syntax of {@link RichText}: first into pieces, then into spans. */
final class RichTextParser {
    private static final String ESCAPABLE = "\\*[]()";
    private static final int MOST_SIGNS = 3;

    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Switch(Set<Mark> marks) implements Piece {}

        record Link(String href) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();

    private RichTextParser() {}

    static List<Span> parse(String text) {
        var parser = new RichTextParser();
        parser.scan(text, true);
        for (var mark : Mark.values()) {
            parser.makeLastPlainIfOpen(mark);
        }
        return parser.spans();
    }

    static String sign(Mark mark) {
        return switch (mark) {
            case STRONG -> "**";
            case EMPHASIS -> "*";
        };
    }

    private void scan(String text, boolean linksAllowed) {
        for (int at = 0; at < text.length(); ) {
            var c = text.charAt(at);
            if (c == '\\'
                    && at + 1 < text.length()
                    && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                text(text.substring(at + 1, at + 2));
                at += 2;
            } else if (c == '*') {
                at = asterisks(text, at);
            } else if (c == '[' && linksAllowed) {
                at = link(text, at);
            } else {
                text(text.substring(at, at + 1));
                at++;
            }
        }
    }

    private int asterisks(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        switch (end - from) {
            case 1 -> pieces.add(new Piece.Switch(EnumSet.of(Mark.EMPHASIS)));
            case 2 -> pieces.add(new Piece.Switch(EnumSet.of(Mark.STRONG)));
            case MOST_SIGNS -> pieces.add(new Piece.Switch(EnumSet.allOf(Mark.class)));
            default -> text(text.substring(from, end));
        }
        return end;
    }

    private int link(String text, int from) {
        int close = unescaped(text, ']', from + 1);
        int end =
                close > 0 && close + 1 < text.length() && text.charAt(close + 1) == '('
                        ? unescaped(text, ')', close + 2)
                        : -1;
        if (end <= close + 2) {
            text("[");
            return from + 1;
        }
        pieces.add(
                new Piece.Link(text.substring(close + 2, end).replaceAll("\\\\([\\\\)])", "$1")));
        scan(text.substring(from + 1, close), false);
        pieces.add(new Piece.Link(""));
        return end + 1;
    }

    private static int unescaped(String text, char wanted, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    private void text(String text) {
        pieces.add(new Piece.Text(text));
    }

    private void makeLastPlainIfOpen(Mark mark) {
        int count = 0;
        int last = -1;
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Piece.Switch(var marks) && marks.contains(mark)) {
                count++;
                last = at;
            }
        }
        if (count % 2 == 1 && pieces.get(last) instanceof Piece.Switch(var marks)) {
            marks.remove(mark);
            pieces.add(last, new Piece.Text(sign(mark)));
        }
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        var marks = EnumSet.noneOf(Mark.class);
        var href = "";
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Text(var text) -> spans.add(new Span(text, List.copyOf(marks), href));
                case Piece.Link(var to) -> href = to;
                case Piece.Switch(var switched) ->
                        switched.forEach(
                                mark -> {
                                    if (!marks.remove(mark)) {
                                        marks.add(mark);
                                    }
                                });
            }
        }
        return RichText.normalise(spans);
    }
}
