package org.boai.language;

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
     * English may differ by {@code %2$s}.
     */
    public Bilingual with(Object... values) {
        return new Bilingual(zh.formatted(values), en.formatted(values));
    }
}
