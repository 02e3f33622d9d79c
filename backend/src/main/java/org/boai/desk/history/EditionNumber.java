package org.boai.desk.history;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The number of an edition as an address or a form names it, 1 or more. */
final class EditionNumber {
    private EditionNumber() {}

    /**
     * @throws Refused {@code not-found} when no edition can have it
     */
    static int of(@Nullable String text) {
        if (text == null || !text.matches("[1-9]\\d{0,8}")) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这一版", "this edition")));
        }
        return Integer.parseInt(text);
    }
}
