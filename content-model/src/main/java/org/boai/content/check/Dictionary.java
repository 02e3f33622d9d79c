package org.boai.content.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The wordings that texts are searched for (PUB-06), made ready once for a whole list. Neither the
 * case of letters nor their width counts; a Latin word is found only as a whole word. Of hits that
 * overlap, the first and longest counts. May be used by several threads.
 */
public final class Dictionary {
    public static final Dictionary EMPTY = new Dictionary(List.of());

    private final List<Term> terms;
    private final Automaton automaton;
    private final int longest;

    /** Wordings past the terms are those that make a term right; they point to no term. */
    public Dictionary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        var texts = new ArrayList<String>();
        terms.forEach(term -> texts.add(folded(term.text())));
        terms.forEach(
                term -> {
                    term.except().forEach(right -> texts.add(folded(right)));
                    // 「红十字」 may be listed to become 「红十字会」, which holds it.
                    if (folded(term.instead()).contains(folded(term.text()))) {
                        texts.add(folded(term.instead()));
                    }
                });
        this.automaton = new Automaton(texts);
        this.longest = texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** How far around a hit the text decides whether it is one, in UTF-16 code units. */
    int reach() {
        return longest;
    }

    /**
     * Where a term stands in a text.
     *
     * @param from in UTF-16 code units, as {@code to}, which is not included
     */
    public record Hit(Term term, int from, int to) {}

    /** What is found in a text, in its order. */
    public List<Hit> in(String text) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var matches = automaton.in(folded(text));
        var right = matches.stream().filter(match -> match.word() >= terms.size()).toList();
        var hits = new ArrayList<Hit>();
        var free = 0;
        for (var match : matches.stream().sorted(FIRST_AND_LONGEST).toList()) {
            if (match.word() < terms.size()
                    && match.from() >= free
                    && isWhole(text, match)
                    && right.stream().noneMatch(match::isWithin)) {
                hits.add(new Hit(terms.get(match.word()), match.from(), match.to()));
                free = match.to();
            }
        }
        return hits;
    }

    private static final Comparator<Automaton.Match> FIRST_AND_LONGEST =
            Comparator.comparingInt(Automaton.Match::from)
                    .thenComparing(Comparator.comparingInt(Automaton.Match::to).reversed());

    private static boolean isWhole(String text, Automaton.Match match) {
        return !isLatin(text, match.from() - 1, match.from())
                && !isLatin(text, match.to() - 1, match.to());
    }

    /** Whether both are Latin letters or digits, so that no word ends between them. */
    private static boolean isLatin(String text, int before, int after) {
        return before >= 0
                && after < text.length()
                && IntStream.of(before, after)
                        .map(at -> fold(text.charAt(at)))
                        .allMatch(one -> one < 0x250 && Character.isLetterOrDigit(one));
    }

    private static String folded(String text) {
        var folded = text.toCharArray();
        for (var at = 0; at < folded.length; at++) {
            folded[at] = fold(folded[at]);
        }
        return new String(folded);
    }

    /** One character for one, so that places stay what they are. */
    private static char fold(char character) {
        var narrow =
                character >= '\uFF01' && character <= '\uFF5E'
                        ? (char) (character - '\uFF01' + '!')
                        : character;
        return Character.toLowerCase(narrow);
    }
}
