package org.boai.editing;

import java.security.SecureRandom;
import org.boai.document.Slug;

/** A slug for a document whose writer wished for none. */
public final class FreshSlug {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;

    private FreshSlug() {}

    public static Slug made() {
        return new Slug(
                RANDOM.ints(LENGTH, 0, SIGNS.length())
                        .collect(
                                StringBuilder::new,
                                (text, at) -> text.append(SIGNS.charAt(at)),
                                StringBuilder::append)
                        .toString());
    }
}
