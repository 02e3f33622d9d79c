package org.boai.importing;

import java.util.Optional;
import org.boai.language.Bilingual;

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
        var why =
                fits()
                        ? new Bilingual("%s已有内容", "the %s is there already").with(name)
                        : new Bilingual("超过 %d 个字", "longer than %d characters").with(longest);
        return Optional.of(
                new Bilingual("文件里的%s没有填入（%s）：%s", "The %s of the file was not filled in (%s): %s")
                        .with(name, why, offered));
    }

    private boolean fits() {
        return offered.length() <= longest;
    }
}
