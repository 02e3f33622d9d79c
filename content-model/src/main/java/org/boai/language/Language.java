package org.boai.language;

import java.util.Locale;

/**
 * A language of the interface: Chinese first, English second. What is written has a locale of its
 * own.
 */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it, for {@code lang} attributes and headers. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
