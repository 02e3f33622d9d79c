package org.boai.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words after {@code ./boai bench}.
 *
 * @param articles of the site to build, or 0 for the benchmarks of the whole product
 * @param json where the figures are written to, or null
 */
record BenchLine(int articles, @Nullable Path json) {
    private static final int DEFAULT_ARTICLES = 10_000;
    private static final int MOST_ARTICLES = 1_000_000;

    /**
     * @throws IllegalArgumentException when a word is not understood
     */
    static BenchLine parse(String... words) {
        var left = List.of(words).iterator();
        var line = new BenchLine(0, null);
        while (left.hasNext()) {
            line = line.with(left.next(), left);
        }
        return line;
    }

    private BenchLine with(String word, Iterator<String> left) {
        return switch (word) {
            case "site" -> new BenchLine(DEFAULT_ARTICLES, json);
            case "--json" -> new BenchLine(articles, Path.of(value(word, left)));
            case "--articles" -> {
                if (articles == 0) {
                    throw new IllegalArgumentException("--articles belongs to bench site");
                }
                yield new BenchLine(number(value(word, left)), json);
            }
            default -> throw new IllegalArgumentException("bench does not take " + word);
        };
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.next();
    }

    private static int number(String text) {
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_ARTICLES) {
            throw new IllegalArgumentException(
                    "--articles is a number from 1 to " + MOST_ARTICLES + ", not " + text);
        }
        return number;
    }
}
