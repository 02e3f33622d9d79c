package org.boai.search;

import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;

/** The fields of the mapping that hold the text of a language, with what they weigh. */
final class Fields {
    private static final String PAIRS = ".cjk";

    private Fields() {}

    /** The group of fields of a language. */
    static String of(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> "zh";
            case EN -> "en";
        };
    }

    /** Where every character counts. */
    static List<String> exact(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN ->
                    List.of("zh.title.cjk^6", "zh.headings.cjk^3", "zh.summary.cjk^2", "zh.body");
            case EN -> words(locale);
        };
    }

    /** Where words were told apart. */
    static List<String> words(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> List.of("zh.title^6", "zh.headings^3", "zh.summary^2");
            case EN -> List.of("en.title^6", "en.headings^3", "en.summary^2", "en.body");
        };
    }

    /** All the ways in which a text was taken apart, to mark what any of them found. */
    static List<String> readings(ContentLocale locale, String name) {
        var field = of(locale) + "." + name;
        return Stream.concat(
                        Stream.of(field),
                        exact(locale).stream()
                                .filter(exact -> exact.startsWith(field + PAIRS))
                                .map(_ -> field + PAIRS))
                .toList();
    }
}
