package org.boai.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft leaves out is read as empty text or an empty list. */
final class Missing {
    private Missing() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
