package org.boai.desk.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.jspecify.annotations.Nullable;

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

    /** The plain text since the last piece. */
    private final StringBuilder plain = new StringBuilder();

    private RichTextParser() {}

    static List<Span> parse(String text) {
        var parser = new RichTextParser();
        parser.scan(text, new Links(text));
        parser.endText();
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

    /**
     * @param links of this text; null inside a link, which holds no others
     */
    private void scan(String text, @Nullable Links links) {
        for (int at = 0; at < text.length(); ) {
            var c = text.charAt(at);
            if (c == '\\'
                    && at + 1 < text.length()
                    && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '*') {
                at = asterisks(text, at);
            } else if (c == '[' && links != null) {
                at = link(text, at, links);
            } else {
                plain.append(c);
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
            case 1 -> add(new Piece.Switch(EnumSet.of(Mark.EMPHASIS)));
            case 2 -> add(new Piece.Switch(EnumSet.of(Mark.STRONG)));
            case MOST_SIGNS -> add(new Piece.Switch(EnumSet.allOf(Mark.class)));
            default -> plain.append(text, from, end);
        }
        return end;
    }

    private int link(String text, int from, Links links) {
        int close = links.close(from + 1);
        int end =
                close + 1 < text.length() && text.charAt(close + 1) == '('
                        ? links.end(close + 2)
                        : text.length();
        if (end == text.length() || end == close + 2) {
            plain.append('[');
            return from + 1;
        }
        add(new Piece.Link(text.substring(close + 2, end).replaceAll("\\\\([\\\\)])", "$1")));
        scan(text.substring(from + 1, close), null);
        add(new Piece.Link(""));
        return end + 1;
    }

    /**
     * Where the links of a text close. Asked from left to right only, so that each sign is looked
     * at once: a text may open as many links as it has characters, and close none of them.
     */
    private static final class Links {
        private final String text;
        private int close = -1;
        private int end = -1;

        Links(String text) {
            this.text = text;
        }

        /** The next {@code ]} that means itself; the length of the text when there is none. */
        int close(int from) {
            close = close < from ? unescaped(']', from) : close;
            return close;
        }

        /** The same of the {@code )} that ends an address. */
        int end(int from) {
            end = end < from ? unescaped(')', from) : end;
            return end;
        }

        private int unescaped(char wanted, int from) {
            for (int at = from; at < text.length(); at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                } else if (text.charAt(at) == wanted) {
                    return at;
                }
            }
            return text.length();
        }
    }

    private void add(Piece piece) {
        endText();
        pieces.add(piece);
    }

    private void endText() {
        if (!plain.isEmpty()) {
            pieces.add(new Piece.Text(plain.toString()));
            plain.setLength(0);
        }
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
