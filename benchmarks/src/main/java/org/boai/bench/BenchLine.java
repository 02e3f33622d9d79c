package org.boai.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words after {@code ./boai bench}.
 *
 * @param json where the figures are written to, or null
 */
record BenchLine(Subject subject, @Nullable Path json) {
    private static final int DEFAULT_ARTICLES = 10_000;
    private static final int DEFAULT_DOCUMENTS = 20_000;
    private static final int MOST = 1_000_000;

    /** What is measured. */
    sealed interface Subject {
        /** The product from its start to its API. */
        record Product() implements Subject {}

        /** The publisher alone. */
        record Site(int articles) implements Subject {}

        /** The desk of a society that has written for years. */
        record Desk(int documents) implements Subject {}
    }

    /**
     * @throws IllegalArgumentException when a word is not understood
     */
    static BenchLine parse(String... words) {
        var left = List.of(words).iterator();
        var line = new BenchLine(new Subject.Product(), null);
        while (left.hasNext()) {
            line = line.with(left.next(), left);
        }
        return line;
    }

    private BenchLine with(String word, Iterator<String> left) {
        return switch (word) {
            case "site" -> new BenchLine(new Subject.Site(DEFAULT_ARTICLES), json);
            case "desk" -> new BenchLine(new Subject.Desk(DEFAULT_DOCUMENTS), json);
            case "--json" -> new BenchLine(subject, Path.of(value(word, left)));
            case "--articles" -> {
                if (!(subject instanceof Subject.Site)) {
                    throw new IllegalArgumentException("--articles belongs to bench site");
                }
                yield new BenchLine(new Subject.Site(number(word, left)), json);
            }
            case "--documents" -> {
                if (!(subject instanceof Subject.Desk)) {
                    throw new IllegalArgumentException("--documents belongs to bench desk");
                }
                yield new BenchLine(new Subject.Desk(number(word, left)), json);
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

    private static int number(String option, Iterator<String> left) {
        var text = value(option, left);
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    option + " is a number from 1 to " + MOST + ", not " + text);
        }
        return number;
    }
}
