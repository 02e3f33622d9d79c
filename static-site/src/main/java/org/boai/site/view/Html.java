package org.boai.site.view;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;

/** Writes HTML; text and attribute values are escaped as they come. */
final class Html {

    private static final char LAST_ESCAPED = '>';

    private final StringBuilder out = new StringBuilder(2048);

    /** Markup of our own. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html raw(long number) {
        out.append(number);
        return this;
    }

    /** Text or an attribute value of anyone's. */
    Html text(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            var safe = one > LAST_ESCAPED ? null : safe(one);
            if (safe != null) {
                out.append(text, from, at).append(safe);
                from = at + 1;
            }
        }
        if (from == 0) {
            out.append(text);
        } else {
            out.append(text, from, text.length());
        }
        return this;
    }

    /** An attribute with its leading space. */
    Html attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** A date or time, for readers and for machines. */
    Html time(When when) {
        return raw("<time")
                .attribute("datetime", when.iso())
                .raw(">")
                .text(when.text())
                .raw("</time>");
    }

    /** What was written between these, for a template, or null when nothing was. */
    @Nullable RawString ready(String before, String after) {
        return out.isEmpty() ? null : new RawString(before + out + after);
    }

    /** What was written, for a template, or null when that is nothing. */
    @Nullable RawString ready() {
        return out.isEmpty() ? null : new RawString(out.toString());
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static @Nullable String safe(char one) {
        return switch (one) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
