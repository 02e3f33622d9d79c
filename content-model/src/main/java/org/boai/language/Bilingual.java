package org.boai.language;

import java.util.Arrays;
import java.util.Collection;

/**
 * One sentence for people, in both languages of the interface.
 *
 * @param zh in Chinese, which is always there
 * @param en in English
 */
public record Bilingual(String zh, String en) {
    /** The sentence in one language. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /**
     * Fills both sentences with the same values, as {@link String#formatted} does; the order of the
     * English may differ by {@code %2$s}. A value that is bilingual itself gives each sentence its
     * own language.
     */
    public Bilingual with(Object... values) {
        return new Bilingual(
                zh.formatted(in(Language.ZH, values)), en.formatted(in(Language.EN, values)));
    }

    private static Object[] in(Language language, Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Bilingual both ? both.in(language) : value)
                .toArray();
    }

    /** Names that are the same in both languages, one after the other. */
    public static Bilingual list(Collection<String> names) {
        return new Bilingual(String.join("、", names), String.join(", ", names));
    }
}
