package org.boai.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from (PUB-08); of a repost also address, original title and date (PUB-09).
 *
 * @param url absolute http(s) address, or empty
 */
public record Source(
        String name, String url, String originalTitle, @Nullable LocalDate publishedOn) {
    public Source {
        name = Missing.text(name);
        url = Missing.text(url);
        originalTitle = Missing.text(originalTitle);
    }

    /** The society's own text. */
    public static Source own(String name) {
        return new Source(name, "", "", null);
    }
}
