package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An absolute path on the public site, for example {@code /articles/first-aid/}: plain ASCII, no
 * dot segments.
 */
public record SitePath(@JsonValue String value) implements Comparable<SitePath> {
    private static final Pattern FORM = Pattern.compile("/([A-Za-z0-9_-][A-Za-z0-9._-]*(/|$))*");

    /**
     * @throws IllegalArgumentException when the text is not such a path
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SitePath {
        if (value.length() > 500 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("不是本站路径 (a path such as /articles/first-aid/)");
        }
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
