package org.boai.refusal;

import org.boai.document.Slug;
import org.boai.language.Bilingual;

/** Slugs as people and programs send them. */
public final class TypedSlug {
    /** What is said of a text that is no slug. */
    public static final Bilingual MALFORMED =
            new Bilingual(
                    "网址名只能用小写字母、数字和单个连字符，最长 100 个字符。",
                    "A slug has only lower-case letters, digits and single hyphens, at most 100 characters.");

    private TypedSlug() {}

    /**
     * @throws Refused {@code invalid-input} of the field {@code slug}
     */
    public static Slug of(String text) {
        if (!Slug.isValid(text)) {
            throw new Refused(new Refusal.InvalidInput("slug", MALFORMED));
        }
        return new Slug(text);
    }
}
