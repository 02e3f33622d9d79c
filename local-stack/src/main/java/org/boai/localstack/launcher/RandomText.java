package org.boai.localstack.launcher;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Secrets that nobody can guess and everybody can type: no letter that looks like a digit. */
final class RandomText {
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** About 5.8 bits a letter. */
    static String ofLength(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(each -> LETTERS.substring(each, each + 1))
                .collect(Collectors.joining());
    }
}
