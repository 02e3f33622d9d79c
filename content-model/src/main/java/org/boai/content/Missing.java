package org.boai.content;

import java.util.List;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What a draft leaves out is read as empty text or an empty list; identities can't be left out. */
final class Missing {
    private Missing() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * @throws IllegalArgumentException when it is null
     */
    static <T> T refused(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidValue(new Bilingual("缺少 %s", "%s is missing").with(name));
        }
        return value;
    }
}
