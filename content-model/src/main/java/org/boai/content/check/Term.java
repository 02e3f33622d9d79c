package org.boai.content.check;

import java.util.List;

/**
 * An entry of the dictionary: a wording that formal texts avoid (PUB-06).
 *
 * @param text as it would stand in a text; not blank
 * @param severity BLOCK for what a text must not go public with
 * @param instead what to write, empty when there is no one answer
 * @param why what is wrong with it, empty when nothing needs to be said
 * @param except longer wordings that hold the text and are right
 */
public record Term(
        String text, Finding.Severity severity, String instead, String why, List<String> except) {
    public Term {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A term is a text");
        }
        except = List.copyOf(except);
    }
}
