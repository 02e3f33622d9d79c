package org.boai.content.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.boai.content.diff.Piece.Fate;

/**
 * Two texts as one, with what went and what came. Chinese is compared by character; words of other
 * scripts and numbers stay whole, because half an amount tells nothing. What would be crumbs of
 * common text between changes is told as changed, so that it can be read.
 */
public final class TextDiff {
    /** A number with its points and commas, a word, or else one character as people see it. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\p{Nd}+(?:[.,]\\p{Nd}+)*"
                            + "|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+"
                            + "|\\X");

    /** Common text of fewer characters than this between two changes is a crumb. */
    private static final int CRUMB = 2;

    /** Texts that have less in common than this share of the longer one are told as replaced. */
    private static final double RELATED = 0.25;

    private TextDiff() {}

    /** Pieces in reading order: together with {@code REMOVED} the old text, else the new one. */
    public static List<Piece> of(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var pieces = new ArrayList<Piece>();
        for (var step : Alignment.of(old, now, (_, _) -> false)) {
            switch (step) {
                case Step.Same(var at, var _) -> pieces.add(new Piece(Fate.SAME, old.get(at)));
                case Step.Removed(var at) -> pieces.add(new Piece(Fate.REMOVED, old.get(at)));
                case Step.Added(var at) -> pieces.add(new Piece(Fate.ADDED, now.get(at)));
                case Step.Changed _ -> throw new IllegalStateException("No token is alike");
            }
        }
        return related(pieces, before, after)
                ? joined(withoutCrumbs(joined(pieces)))
                : joined(List.of(new Piece(Fate.REMOVED, before), new Piece(Fate.ADDED, after)));
    }

    /**
     * How much two texts have in common, by their pairs of neighbouring characters (Dice 1945).
     *
     * @return 0 for nothing to 1 for the same pairs
     */
    public static double likeness(String one, String other) {
        var pairs = pairs(one);
        int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        if (all == 0) {
            return one.equals(other) ? 1 : 0;
        }
        int common = 0;
        for (int at = 0; at + 2 <= other.length(); at++) {
            if (pairs.merge(other.substring(at, at + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / all;
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean related(List<Piece> pieces, String before, String after) {
        int common =
                pieces.stream()
                        .filter(piece -> piece.fate() == Fate.SAME)
                        .mapToInt(piece -> piece.text().length())
                        .sum();
        return common >= RELATED * Math.max(before.length(), after.length());
    }

    private static List<Piece> withoutCrumbs(List<Piece> pieces) {
        var result = new ArrayList<Piece>();
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            var inside = at > 0 && at + 1 < pieces.size();
            if (inside && piece.fate() == Fate.SAME && piece.text().length() < CRUMB) {
                result.add(new Piece(Fate.REMOVED, piece.text()));
                result.add(new Piece(Fate.ADDED, piece.text()));
            } else {
                result.add(piece);
            }
        }
        return result;
    }

    /** Neighbours of one fate as one piece; between two common ones, what went before what came. */
    private static List<Piece> joined(List<Piece> pieces) {
        var result = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var same = new StringBuilder();
        for (var piece : pieces) {
            if (piece.fate() == Fate.SAME) {
                flush(result, Fate.REMOVED, removed);
                flush(result, Fate.ADDED, added);
                same.append(piece.text());
            } else {
                flush(result, Fate.SAME, same);
                (piece.fate() == Fate.REMOVED ? removed : added).append(piece.text());
            }
        }
        flush(result, Fate.SAME, same);
        flush(result, Fate.REMOVED, removed);
        flush(result, Fate.ADDED, added);
        return List.copyOf(result);
    }

    private static void flush(List<Piece> result, Fate fate, StringBuilder text) {
        if (!text.isEmpty()) {
            result.add(new Piece(fate, text.toString()));
            text.setLength(0);
        }
    }
}
