package org.boai.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boai.document.ContentLocale;

/**
 * Other ways of saying a query. They are ours, not the engine's, so that a new word needs no new
 * index.
 */
final class Synonyms {
    /** The query itself counts as one. */
    static final int MOST_WORDINGS = 8;

    private final List<Group> groups;

    private Synonyms(List<Group> groups) {
        this.groups = groups;
    }

    /** Words for one thing, the longest first. */
    private record Group(List<String> words, Pattern any) {
        static Group of(String line) {
            var words =
                    Arrays.stream(line.split(","))
                            .map(String::strip)
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList();
            return new Group(words, Pattern.compile(anyOf(words), Pattern.CASE_INSENSITIVE));
        }

        /** A Latin word must stand alone; Chinese has no spaces to stand between. */
        private static String anyOf(List<String> words) {
            var choices = words.stream().map(Pattern::quote).toList();
            return "(?<![a-zA-Z0-9](?=[a-zA-Z0-9]))(?:"
                    + String.join("|", choices)
                    + ")(?!(?<=[a-zA-Z0-9])[a-zA-Z0-9])";
        }
    }

    static Map<ContentLocale, Synonyms> load() {
        var all = new EnumMap<ContentLocale, Synonyms>(ContentLocale.class);
        for (var locale : ContentLocale.values()) {
            all.put(locale, parse(read("/search/synonyms-" + locale.tag() + ".txt")));
        }
        return all;
    }

    /**
     * @param text a line per thing, its words separated by commas; {@code #} starts a remark
     */
    static Synonyms parse(String text) {
        return new Synonyms(
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(Group::of)
                        .toList());
    }

    /**
     * The query and its other wordings, the query itself first; at most {@value #MOST_WORDINGS}.
     */
    List<String> wordings(String query) {
        var wordings = new LinkedHashSet<>(List.of(query));
        for (var group : groups) {
            for (var wording : List.copyOf(wordings)) {
                wordings.addAll(reworded(wording, group));
            }
        }
        return wordings.stream().limit(MOST_WORDINGS).toList();
    }

    private static List<String> reworded(String query, Group group) {
        var occurrences = group.any().matcher(query);
        if (!occurrences.find()) {
            return List.of();
        }
        var found = occurrences.group();
        return group.words().stream()
                .filter(word -> !contains(word, found))
                .map(word -> occurrences.replaceAll(Matcher.quoteReplacement(word)))
                .toList();
    }

    /** Whoever looks for the shorter word finds the longer one anyway. */
    private static boolean contains(String word, String found) {
        return word.toLowerCase(Locale.ROOT).contains(found.toLowerCase(Locale.ROOT));
    }

    private static String read(String resource) {
        try (InputStream text = Synonyms.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
