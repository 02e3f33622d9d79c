package org.boai.desk.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * What a component of a record is called at the desk, from {@code desk/fields.properties}: keys are
 * {@code Record.component}, with {@code .hint}, {@code .rows} and {@code .default} beside it.
 *
 * @param rows height of its text field in lines, 1 for a single line
 * @param initial what a fresh field holds; does not count as filled in
 */
record Words(String label, String hint, int rows, String initial) {
    private static final Properties TABLE = load();

    private static Properties load() {
        var table = new Properties();
        try (var file = Words.class.getResourceAsStream("/desk/fields.properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(reader);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalStateException when the table does not name it
     */
    static Words of(String key) {
        return new Words(
                require(key),
                find(key + ".hint").orElse(""),
                find(key + ".rows").map(Integer::parseInt).orElse(1),
                find(key + ".default").orElse(""));
    }

    static String require(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("No name at the desk for " + key));
    }

    static Optional<String> find(String key) {
        return Optional.ofNullable(TABLE.getProperty(key));
    }
}
