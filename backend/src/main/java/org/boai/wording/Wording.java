package org.boai.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.boai.language.Bilingual;
import org.boai.language.Language;

/**
 * The texts of one feature, from {@code words/FEATURE_zh.properties} and {@code
 * words/FEATURE_en.properties}. Both files have the same keys; values stand in a text as {@code
 * %s}, or {@code %2$s} where the languages differ in their order ({@link java.util.Formatter}).
 */
public final class Wording {
    private final String feature;
    private final Map<String, Bilingual> texts = new TreeMap<>();

    private Wording(String feature) {
        this.feature = feature;
        var zh = load(feature, Language.ZH);
        var en = load(feature, Language.EN);
        if (!zh.keySet().equals(en.keySet())) {
            throw new IllegalStateException("Not the same texts in both languages: " + feature);
        }
        zh.forEach((key, text) -> texts.put(key, new Bilingual(text, en.get(key))));
    }

    /**
     * @throws IllegalStateException when a text is there in one language only
     */
    public static Wording of(String feature) {
        return new Wording(feature);
    }

    /**
     * @throws IllegalArgumentException when there is no such text
     */
    public Bilingual get(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text %s in %s".formatted(key, feature));
        }
        return text;
    }

    /** The text with its values in it; without values a {@code %} in it stands for itself. */
    public Bilingual get(String key, Object... values) {
        return values.length == 0 ? get(key) : get(key).with(values);
    }

    /** The name of a value of a closed set, from {@code Set.VALUE}. */
    public Bilingual of(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    private static Map<String, String> load(String feature, Language language) {
        var name = "/words/%s_%s.properties".formatted(feature, language.locale().getLanguage());
        try (var file = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var table = new Properties();
            table.load(reader);
            var texts = new TreeMap<String, String>();
            table.stringPropertyNames().forEach(key -> texts.put(key, table.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
