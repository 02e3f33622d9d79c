package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * A language that content is written in, by its BCP 47 tag. Chinese comes first and lives at the
 * root.
 */
public enum ContentLocale {
    ZH_CN("zh-CN", "/"),
    EN("en", "/en/");

    private final String tag;
    private final String root;

    ContentLocale(String tag, String root) {
        this.tag = tag;
        this.root = root;
    }

    /** The BCP 47 tag, for example {@code zh-CN}. */
    @JsonValue
    public String tag() {
        return tag;
    }

    /** Where its pages live: {@code /} or {@code /en/}. */
    public String root() {
        return root;
    }

    /**
     * @throws IllegalArgumentException when the language is not offered
     */
    @JsonCreator
    public static ContentLocale of(String tag) {
        return find(tag)
                .orElseThrow(() -> new IllegalArgumentException("No such language: " + tag));
    }

    /** The language of a tag, or empty when it is not offered. */
    public static Optional<ContentLocale> find(String tag) {
        return Arrays.stream(values()).filter(locale -> locale.tag.equals(tag)).findFirst();
    }
}
