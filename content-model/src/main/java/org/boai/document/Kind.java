package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The closed set of document kinds. Its names and segments are data: they are stored and public.
 */
public enum Kind {
    ARTICLE("article", "articles"),
    CAMPAIGN("campaign", "campaigns"),
    PRESS_RELEASE("press-release", "press-releases"),
    EDUCATION_KIT("education-kit", "education-kits"),
    DISCLOSURE_NOTICE("disclosure-notice", "disclosure-notices"),
    PAGE("page", "pages");

    private final String code;
    private final String segment;

    Kind(String code, String segment) {
        this.code = code;
        this.segment = segment;
    }

    /** The stored name, for example {@code press-release}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The segment in addresses and in the API, for example {@code press-releases}. */
    public String segment() {
        return segment;
    }

    /**
     * @throws IllegalArgumentException when no kind has this code
     */
    @JsonCreator
    public static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind: " + code));
    }

    /** The kind of an address segment, or empty when there is none. */
    public static Optional<Kind> ofSegment(String segment) {
        return Arrays.stream(values()).filter(kind -> kind.segment.equals(segment)).findFirst();
    }
}
