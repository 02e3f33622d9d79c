package org.boai.content.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all of many words in a text in one pass, however many they are (Aho and Corasick, Efficient
 * String Matching, 1975).
 */
final class Automaton {
    private final Node root = new Node(0);

    Automaton(List<String> words) {
        for (var word = 0; word < words.size(); word++) {
            add(words.get(word), word);
        }
        link();
    }

    /**
     * A word in a text.
     *
     * @param word its place in the list
     */
    record Match(int word, int from, int to) {
        boolean isWithin(Match other) {
            return other.from <= from && to <= other.to;
        }
    }

    /** What was read last, as far as some word begins with it. */
    private static final class Node {
        final int depth;
        final Map<Character, Node> next = new HashMap<>();
        final List<Integer> words = new ArrayList<>(1);

        /** The longest end of this that some word begins with; null at the root. */
        @Nullable Node shorter;

        /** The longest end of this that is a word. */
        @Nullable Node shorterWord;

        Node(int depth) {
            this.depth = depth;
        }
    }

    private void add(String word, int place) {
        if (word.isEmpty()) {
            return;
        }
        var node = root;
        for (var character : word.toCharArray()) {
            var depth = node.depth + 1;
            node = node.next.computeIfAbsent(character, _ -> new Node(depth));
        }
        node.words.add(place);
    }

    /** From the shortest on, because each looks at shorter ones. */
    private void link() {
        var waiting = new ArrayDeque<>(root.next.values());
        root.next.values().forEach(node -> node.shorter = root);
        while (!waiting.isEmpty()) {
            var node = waiting.remove();
            node.next.forEach(
                    (character, longer) -> {
                        longer.shorter = after(node.shorter, character);
                        longer.shorterWord =
                                longer.shorter.words.isEmpty()
                                        ? longer.shorter.shorterWord
                                        : longer.shorter;
                        waiting.add(longer);
                    });
        }
    }

    private Node after(@Nullable Node node, char character) {
        for (var at = node; at != null; at = at.shorter) {
            var next = at.next.get(character);
            if (next != null) {
                return next;
            }
        }
        return root;
    }

    /** All matches, also those that overlap, in the order of their ends. */
    List<Match> in(String text) {
        var matches = new ArrayList<Match>();
        var node = root;
        for (var at = 0; at < text.length(); at++) {
            node = after(node, text.charAt(at));
            for (var word = node; word != null; word = word.shorterWord) {
                for (var place : word.words) {
                    matches.add(new Match(place, at + 1 - word.depth, at + 1));
                }
            }
        }
        return matches;
    }
}
