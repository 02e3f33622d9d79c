package org.boai.refusal;

import org.boai.content.check.Characters;
import org.boai.language.Bilingual;

/**
 * Short texts that people type and others read. Characters that can't be seen, or that turn the
 * direction of what follows, are refused and not removed: who typed them should know.
 */
public final class VisibleText {
    private VisibleText() {}

    /**
     * One line, as names are.
     *
     * @return the line without white space around it
     * @throws Refused {@code invalid-input} with the field
     */
    public static String line(String field, String text) {
        var line = lines(field, text);
        if (line.indexOf('\n') >= 0 || line.indexOf('\t') >= 0) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            field,
                            new Bilingual(
                                            "%s 须写在一行里，不能有换行或制表符。",
                                            "%s must be on one line, without line breaks or tabs.")
                                    .with(field)));
        }
        return line;
    }

    /**
     * A reason or a comment, which may have several lines.
     *
     * @return the text without white space around it, its lines parted by line feeds
     * @throws Refused {@code invalid-input} with the field
     */
    public static String lines(String field, String text) {
        var tidy = text.replace("\r\n", "\n").replace('\r', '\n');
        if (!Characters.visible(tidy).equals(tidy)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            field,
                            new Bilingual(
                                            "%s 里有看不见或会颠倒文字的字符。请删去后重新输入，不要直接粘贴。",
                                            "%s has characters that cannot be seen or that turn the direction of text. Remove them and type it again rather than pasting.")
                                    .with(field)));
        }
        return tidy.strip();
    }
}
