package org.boai.desk.documents;

import java.security.SecureRandom;

/** A slug for a document whose writer wished for none. */
final class SlugWish {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;

    private SlugWish() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(
                        StringBuilder::new,
                        (text, at) -> text.append(SIGNS.charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
