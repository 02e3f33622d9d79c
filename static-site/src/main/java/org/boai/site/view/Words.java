package org.boai.site.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;

/** The texts of the site itself in one language. */
final class Words {

    private static final Map<ContentLocale, Words> ALL = new EnumMap<>(ContentLocale.class);

    static {
        for (var locale : ContentLocale.values()) {
            ALL.put(locale, new Words(read(locale)));
        }
    }

    private final Map<String, String> texts;

    private Words(Map<String, String> texts) {
        this.texts = texts;
    }

    static Words in(ContentLocale locale) {
        return ALL.get(locale);
    }

    /** For templates, which fail on a name that is not there. */
    Map<String, String> texts() {
        return texts;
    }

    String get(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No such text: " + name);
        }
        return text;
    }

    String kind(Kind kind) {
        return get("kind_" + name(kind));
    }

    /** The text for a value of a closed set, for example {@code stage_lower_primary}. */
    String of(String prefix, Enum<?> value) {
        return get(prefix + "_" + name(value));
    }

    /** A currency as readers say it, or its code where there is no such word. */
    String currency(String code) {
        return texts.getOrDefault("currency_" + code.toLowerCase(Locale.ROOT), code);
    }

    /** A value of an open list, for example of schema.org, or the value itself when not known. */
    String known(String prefix, String value) {
        return texts.getOrDefault(prefix + "_" + value, value);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read(ContentLocale locale) {
        var name = "/org/boai/site/view/words_" + locale.tag() + ".properties";
        try (var in = Words.class.getResourceAsStream(name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
