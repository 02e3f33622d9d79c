package org.boai.importing;

import java.util.Optional;

/**
 * A field that a file fills when it is still empty.
 *
 * @param longest in characters; what is longer stays out
 */
record FilledField(String name, int longest, String present, String offered) {

    /** What goes into the field; empty when nothing does. */
    String taken() {
        return present.isEmpty() && fits() ? offered : "";
    }

    /** What the field holds after that. */
    String result() {
        return present.isEmpty() ? taken() : present;
    }

    /** What is to be told of a text that has no place. */
    Optional<String> lost() {
        if (offered.isEmpty() || offered.equals(result())) {
            return Optional.empty();
        }
        var why = fits() ? "%s已有内容".formatted(name) : "超过 %d 个字".formatted(longest);
        return Optional.of("文件里的%s没有填入（%s）：%s".formatted(name, why, offered));
    }

    private boolean fits() {
        return offered.length() <= longest;
    }
}
