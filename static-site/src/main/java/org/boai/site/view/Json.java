package org.boai.site.view;

import java.util.HexFormat;
import java.util.List;

/** Writes JSON that may also stand inside a script element. */
final class Json {

    private static final HexFormat FOUR = HexFormat.of();

    private final Html out;
    private boolean first = true;

    /**
     * @param out where it is written; what makes it safe there is escaped here
     */
    Json(Html out) {
        this.out = out;
    }

    /** Begins an object, as a value or an element. */
    Json open() {
        return begin("{");
    }

    /** Begins an object as a member. */
    Json open(String name) {
        return name(name).begin("{");
    }

    Json openList(String name) {
        return name(name).begin("[");
    }

    Json close() {
        return end("}");
    }

    Json closeList() {
        return end("]");
    }

    /** A member, or nothing when its value is empty. */
    Json add(String name, String value) {
        return value.isEmpty() ? this : name(name).text(value);
    }

    Json add(String name, boolean value) {
        name(name);
        out.raw(value ? "true" : "false");
        first = false;
        return this;
    }

    Json add(String name, long value) {
        name(name);
        out.raw(value);
        first = false;
        return this;
    }

    /** A member, or nothing when the list is empty. */
    Json add(String name, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        openList(name);
        values.forEach(
                value -> {
                    comma();
                    text(value);
                });
        return closeList();
    }

    private Json begin(String bracket) {
        comma();
        out.raw(bracket);
        first = true;
        return this;
    }

    private Json end(String bracket) {
        out.raw(bracket);
        first = false;
        return this;
    }

    private Json name(String name) {
        comma();
        text(name);
        out.raw(":");
        first = true;
        return this;
    }

    private void comma() {
        if (!first) {
            out.raw(",");
        }
    }

    private Json text(String value) {
        out.raw("\"");
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            if (!isPlain(value.charAt(at))) {
                out.raw(value, from, at).raw(escaped(value.charAt(at)));
                from = at + 1;
            }
        }
        out.raw(value, from, value.length()).raw("\"");
        first = false;
        return this;
    }

    private static String escaped(char one) {
        return one == '"' || one == '\\' ? "\\" + one : "\\u" + FOUR.toHexDigits(one);
    }

    /** Markup could end the script, and these line ends once ended a string. */
    private static boolean isPlain(char one) {
        return one >= ' '
                && one != '<'
                && one != '>'
                && one != '&'
                && one != '"'
                && one != '\\'
                && one != '\u2028'
                && one != '\u2029'
                && !Character.isSurrogate(one);
    }
}
