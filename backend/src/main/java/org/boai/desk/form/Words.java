package org.boai.desk.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.boai.desk.DeskLanguage;
import org.boai.language.Bilingual;

/**
 * What a component of a record is called at the desk, from {@code desk/fields.properties} and, with
 * the same keys, {@code desk/fields_en.properties}: keys are {@code Record.component}, with {@code
 * .hint} beside it. The height of its text field ({@code .rows}) and its first value ({@code
 * .default}) stand in the former only.
 *
 * @param called its label in both languages
 * @param explained its hint in both languages
 * @param rows height of its text field in lines, 1 for a single line
 * @param initial what a fresh field holds; does not count as filled in
 */
record Words(Bilingual called, Bilingual explained, int rows, String initial) {
    private static final Bilingual NOTHING = new Bilingual("", "");
    private static final Properties TABLE = load("/desk/fields.properties");
    private static final Properties ENGLISH = load("/desk/fields_en.properties");

    private static Properties load(String name) {
        var table = new Properties();
        try (var file = Words.class.getResourceAsStream(name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(reader);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalStateException when the tables do not name it
     */
    static Words of(String key) {
        return new Words(
                require(key),
                find(key + ".hint").orElse(NOTHING),
                stored(key + ".rows").map(Integer::parseInt).orElse(1),
                stored(key + ".default").orElse(""));
    }

    /** The label in the language of who reads. */
    String label() {
        return DeskLanguage.say(called);
    }

    /** The hint in the language of who reads; empty for none. */
    String hint() {
        return DeskLanguage.say(explained);
    }

    static Bilingual require(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("No name at the desk for " + key));
    }

    /**
     * @throws IllegalStateException when a name is there in Chinese only
     */
    static Optional<Bilingual> find(String key) {
        return stored(key).map(zh -> new Bilingual(zh, english(key)));
    }

    private static String english(String key) {
        var en = ENGLISH.getProperty(key);
        if (en == null) {
            throw new IllegalStateException("No English name at the desk for " + key);
        }
        return en;
    }

    private static Optional<String> stored(String key) {
        return Optional.ofNullable(TABLE.getProperty(key));
    }
}
