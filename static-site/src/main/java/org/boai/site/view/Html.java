package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML as UTF-8; text and attribute values are escaped as they come. Bytes from the
 * beginning: most of a page is the same as on other pages, and is then copied, not encoded again.
 */
final class Html {

    private static final char LAST_ESCAPED = '>';
    private static final int MOST_OF_A_CHAR = 3;

    private byte[] bytes;
    private int size;

    Html() {
        this(256);
    }

    /**
     * @param expected how many bytes it will be, about
     */
    Html(int expected) {
        bytes = new byte[expected];
    }

    /** Markup of our own. */
    Html raw(String markup) {
        return raw(markup, 0, markup.length());
    }

    /** Part of a text that is markup of our own. */
    Html raw(String markup, int from, int to) {
        ensure(MOST_OF_A_CHAR * (to - from));
        size = encode(markup, from, to, bytes, size);
        return this;
    }

    Html raw(long number) {
        return raw(Long.toString(number));
    }

    /** Markup that was written before. */
    Html raw(byte[] markup) {
        ensure(markup.length);
        System.arraycopy(markup, 0, bytes, size, markup.length);
        size += markup.length;
        return this;
    }

    /** Text or an attribute value of anyone's. */
    Html text(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            var safe = one > LAST_ESCAPED ? null : safe(one);
            if (safe != null) {
                raw(text, from, at).raw(safe);
                from = at + 1;
            }
        }
        return raw(text, from, text.length());
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

    /** How many bytes it can hold without growing. */
    int capacity() {
        return bytes.length;
    }

    /** Forgets what was written. */
    Html clear() {
        size = 0;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** What was written, for a template, or null when that is nothing. */
    @Nullable RawString ready() {
        return size == 0 ? null : new RawString(toString());
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Writes UTF-8 (RFC 3629) at a place and answers where it ends. */
    private static int encode(String text, int from, int to, byte[] out, int start) {
        int end = start;
        for (int at = from; at < to; at++) {
            char one = text.charAt(at);
            if (one < 0x80) {
                out[end++] = (byte) one;
            } else if (one < 0x800) {
                out[end++] = (byte) (0xC0 | one >> 6);
                out[end++] = (byte) (0x80 | one & 0x3F);
            } else if (!Character.isSurrogate(one)) {
                out[end++] = (byte) (0xE0 | one >> 12);
                out[end++] = (byte) (0x80 | one >> 6 & 0x3F);
                out[end++] = (byte) (0x80 | one & 0x3F);
            } else if (at + 1 < to && Character.isSurrogatePair(one, text.charAt(at + 1))) {
                int point = Character.toCodePoint(one, text.charAt(++at));
                out[end++] = (byte) (0xF0 | point >> 18);
                out[end++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[end++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[end++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[end++] = '?';
            }
        }
        return end;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
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
