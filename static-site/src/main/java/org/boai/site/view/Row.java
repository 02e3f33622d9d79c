package org.boai.site.view;

import java.util.List;
import java.util.stream.Stream;
import org.boai.content.check.Links;
import org.jspecify.annotations.Nullable;

/**
 * A labelled value.
 *
 * @param href where the value leads, or empty
 * @param when a date or time instead of a text
 */
record Row(String label, String text, String href, @Nullable When when) {

    /** A text, or nothing when it is blank. */
    static Stream<Row> text(String label, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new Row(label, text, "", null));
    }

    static Stream<Row> texts(String label, List<String> texts, String separator) {
        return text(label, String.join(separator, texts));
    }

    /** A text that leads somewhere if readers may be sent there. */
    static Stream<Row> link(String label, String text, String href) {
        var target = Links.isAllowed(href) ? href : "";
        var shown = text.isBlank() ? target : text;
        return shown.isBlank() ? Stream.empty() : Stream.of(new Row(label, shown, target, null));
    }

    static Stream<Row> when(String label, @Nullable When when) {
        return when == null ? Stream.empty() : Stream.of(new Row(label, "", "", when));
    }

    boolean isExternal() {
        return href.startsWith("http");
    }
}
