package org.boai.site.view;

import java.util.List;

/** Writes JSON that may also stand inside a script element. */
final class Json {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(1024);
    private boolean first = true;

    /** Begins an object, as a value or an element. */
    Json open() {
        return begin('{');
    }

    /** Begins an object as a member. */
    Json open(String name) {
        return name(name).begin('{');
    }

    Json openList(String name) {
        return name(name).begin('[');
    }

    Json close() {
        return end('}');
    }

    Json closeList() {
        return end(']');
    }

    /** A member, or nothing when its value is empty. */
    Json add(String name, String value) {
        return value.isEmpty() ? this : name(name).text(value);
    }

    Json add(String name, boolean value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    Json add(String name, long value) {
        name(name);
        out.append(value);
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

    @Override
    public String toString() {
        return out.toString();
    }

    private Json begin(char bracket) {
        comma();
        out.append(bracket);
        first = true;
        return this;
    }

    private Json end(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private Json name(String name) {
        comma();
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
    }

    private Json text(String value) {
        out.append('"');
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            if (!isPlain(value.charAt(at))) {
                escape(out.append(value, from, at), value.charAt(at));
                from = at + 1;
            }
        }
        out.append(value, from, value.length()).append('"');
        first = false;
        return this;
    }

    private static void escape(StringBuilder out, char one) {
        if (one == '"' || one == '\\') {
            out.append('\\').append(one);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[one >> shift & 15]);
        }
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
