package org.boai.importing;

import java.util.Optional;
import org.boai.language.Bilingual;
import org.boai.language.Language;

/**
 * A field that a file fills when it is still empty.
 *
 * @param longest in characters; what is longer stays out
 */
record FilledField(Bilingual name, int longest, String present, String offered) {

    /** What goes into the field; empty when nothing does. */
    String taken() {
        return present.isEmpty() && fits() ? offered : "";
    }

    /** What the field holds after that. */
    String result() {
        return present.isEmpty() ? taken() : present;
    }

    /** What is to be told of a text that has no place. */
    Optional<Bilingual> lost() {
        if (offered.isEmpty() || offered.equals(result())) {
            return Optional.empty();
        }
        return Optional.of(new Bilingual(lost(Language.ZH), lost(Language.EN)));
    }

    private String lost(Language language) {
        var called = name.in(language);
        var why =
                fits()
                        ? WrittenFile.WORDS.get("filled", called)
                        : WrittenFile.WORDS.get("tooLong", longest);
        return WrittenFile.WORDS.get("lost", called, why.in(language), offered).in(language);
    }

    private boolean fits() {
        return offered.length() <= longest;
    }
}
