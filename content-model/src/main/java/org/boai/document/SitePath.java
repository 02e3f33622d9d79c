package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/**
 * An absolute path on the public site, for example {@code /articles/first-aid/}: plain ASCII, no
 * dot segments.
 */
public record SitePath(@JsonValue String value) implements Comparable<SitePath> {
    private static final int LONGEST = 500;

    /**
     * @throws IllegalArgumentException when the text is not such a path
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SitePath {
        if (!isValid(value)) {
            throw new InvalidValue(
                    new Bilingual(
                            "不是本站路径", "not a path of this site, such as /articles/first-aid/"));
        }
    }

    /**
     * As {@code /([A-Za-z0-9_-][A-Za-z0-9._-]*(/|$))*}, without a matcher for each of thousands.
     */
    private static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) != '/') {
            return false;
        }
        for (int at = 1; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean first = text.charAt(at - 1) == '/';
            if (first ? !isPlain(one) : !isPlain(one) && one != '.' && one != '/') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char one) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || one == '_'
                || one == '-';
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
