package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/**
 * The last part of an address: 1 to 100 of {@code a-z 0-9 -}, no leading, trailing or double
 * hyphen.
 */
public record Slug(@JsonValue String value) implements Comparable<Slug> {
    public static final int MAX_LENGTH = 100;

    /**
     * @throws IllegalArgumentException when the text is not of this form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (!isValid(value)) {
            throw new InvalidValue(
                    new Bilingual(
                            "网址名只能用小写字母、数字和单个连字符，最长 100 个字符",
                            "a slug has only a–z, 0–9 and single hyphens, at most 100 characters"));
        }
    }

    /** As {@code [a-z0-9]+(-[a-z0-9]+)*}, without a matcher for each of thousands. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean isHyphen = true;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean follows = one == '-';
            if (follows ? isHyphen : (one < 'a' || one > 'z') && (one < '0' || one > '9')) {
                return false;
            }
            isHyphen = follows;
        }
        return !isHyphen;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
