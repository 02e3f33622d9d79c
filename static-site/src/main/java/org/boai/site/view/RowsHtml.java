package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes labelled values as a list. Plain Java, because every document shows some. */
final class RowsHtml {

    private RowsHtml() {}

    /** The list, or null when there are no rows. */
    @SafeVarargs
    static @Nullable RawString of(Stream<Row>... parts) {
        var html = new Html();
        write(html, parts);
        return html.ready();
    }

    /** Writes the list, or nothing when there are no rows. */
    @SafeVarargs
    static void write(Html html, Stream<Row>... parts) {
        var all = new ArrayList<Row>();
        for (var rows : parts) {
            rows.forEach(all::add);
        }
        if (!all.isEmpty()) {
            html.raw("<dl class=\"rows\">\n");
            all.forEach(row -> write(html, row));
            html.raw("</dl>");
        }
    }

    private static void write(Html html, Row row) {
        html.raw("<div><dt>").text(row.label()).raw("</dt><dd>");
        if (row.when() != null) {
            html.time(row.when());
        } else if (!row.href().isEmpty()) {
            html.raw("<a").attribute("href", row.href());
            html.raw(row.isExternal() ? " rel=\"noopener\">" : ">").text(row.text()).raw("</a>");
        } else {
            html.text(row.text());
        }
        html.raw("</dd></div>\n");
    }
}
