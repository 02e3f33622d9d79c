package org.boai.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a reader who typed a wrong character may have meant, among texts that are there. In
 * Chinese the wrong character most often sounds like the right one, because people type sounds:
 * what sounds the same counts first, then what differs in one character of at least three. A Latin
 * word may differ in one letter, a long one in two.
 */
final class Corrections {
    private static final int LONGEST = 20;
    private static final int LONG_WORD = 8;
    private static final int SHORT_WORD = 4;
    private static final int SHORT_CHINESE = 3;

    private static final Transliterator SOUNDS =
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower; [^a-z] Remove");

    private final Map<Integer, String> sounds = new HashMap<>();

    /** How far a candidate is from what was typed: lower is nearer. */
    private record Candidate(String text, int distance) {}

    /**
     * @param texts those that count more come first
     * @return the text with its wrong parts replaced, or empty when nothing is near enough
     */
    Optional<String> of(String typed, Collection<String> texts) {
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (var part : typed.split(" ")) {
            parts.add(isChinese(part) ? chinese(part, texts) : latin(part, texts));
        }
        var corrected = String.join(" ", parts);
        return corrected.equalsIgnoreCase(typed) ? Optional.empty() : Optional.of(corrected);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().allMatch(Corrections::isHan);
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** The piece of a text that is as long as what was typed, and nearest to it. */
    private String chinese(String typed, Collection<String> texts) {
        var characters = typed.codePoints().toArray();
        if (characters.length < 2) {
            return typed;
        }
        var counts = new LinkedHashMap<String, Integer>();
        var best = new Candidate(typed, characters.length);
        for (var text : texts) {
            var all = text.codePoints().toArray();
            for (int from = 0; from + characters.length <= all.length; from++) {
                var piece = Arrays.copyOfRange(all, from, from + characters.length);
                int distance = distance(characters, piece);
                if (distance == 0) {
                    return typed;
                }
                if (distance > 0 && Arrays.stream(piece).allMatch(Corrections::isHan)) {
                    var found = new String(piece, 0, piece.length);
                    int often = counts.merge(found, 1, Integer::sum);
                    if (distance < best.distance()
                            || distance == best.distance()
                                    && often > counts.getOrDefault(best.text(), 0)) {
                        best = new Candidate(found, distance);
                    }
                }
            }
        }
        return best.text();
    }

    /**
     * 0 for the same; 1 when what differs sounds the same; 2 when one character of at least three
     * differs; -1 when it is another word.
     */
    private int distance(int[] typed, int[] piece) {
        int different = 0;
        int otherSound = 0;
        for (int at = 0; at < typed.length; at++) {
            if (typed[at] != piece[at]) {
                different++;
                otherSound += isHan(piece[at]) && sound(typed[at]).equals(sound(piece[at])) ? 0 : 1;
            }
            if (different > Math.max(1, typed.length / 2)) {
                return -1;
            }
        }
        if (different == 0) {
            return 0;
        }
        if (otherSound == 0) {
            return 1;
        }
        return different == 1 && typed.length >= SHORT_CHINESE ? 2 : -1;
    }

    /** Without what many speakers do not tell apart: zh, ch, sh and z, c, s; -ng and -n. */
    private String sound(int character) {
        return sounds.computeIfAbsent(
                character,
                one ->
                        SOUNDS.transliterate(Character.toString(one))
                                .replaceFirst("^([zcs])h", "$1")
                                .replaceFirst("ng$", "n"));
    }

    private static String latin(String typed, Collection<String> texts) {
        var word = typed.toLowerCase(Locale.ROOT);
        int most = word.length() >= LONG_WORD ? 2 : 1;
        if (word.length() < SHORT_WORD) {
            return typed;
        }
        var best = new Candidate(typed, most + 1);
        for (var text : texts) {
            for (var known : words(text)) {
                int distance = edits(word, known, most);
                if (distance == 0) {
                    return typed;
                }
                if (distance < best.distance()) {
                    best = new Candidate(known, distance);
                }
            }
        }
        return best.text();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORT_WORD)
                .toList();
    }

    /** Letters to add, leave out, replace or swap (optimal string alignment); above most: more. */
    private static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        Arrays.setAll(last, at -> at);
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
