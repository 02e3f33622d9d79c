package org.boai.content.check;

/**
 * Which characters readers can't see, or make text read as something else, and where one of them
 * ends.
 */
public final class Characters {
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Characters() {}

    /** Whether a text holds one; line breaks and tabs are seen. */
    static boolean deceive(String text) {
        return !visible(text).equals(text);
    }

    /** The text without them, with line feeds for other line breaks. */
    public static String visible(String text) {
        return isPlain(text) ? text : seen(text);
    }

    /** The first characters of a text, at most as many; one of two UTF-16 units is not halved. */
    public static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Whether one quick look shows nothing to leave out, as with nearly every text. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (isHidden(character) || isOtherBreak(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherBreak(char character) {
        return character == '\u2028' || character == '\u2029';
    }

    private static String seen(String text) {
        var lines =
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n');
        var seen = new StringBuilder(lines.length());
        var previous = 0;
        for (var at = 0; at < lines.length(); at += Character.charCount(previous)) {
            var character = lines.codePointAt(at);
            if (!isHidden(character) || joinsEmoji(character, previous)) {
                seen.appendCodePoint(character);
            }
            previous = character;
        }
        return seen.toString();
    }

    private static boolean joinsEmoji(int character, int previous) {
        return character == JOINER
                && (previous == EMOJI_STYLE
                        || Character.isExtendedPictographic(previous)
                        || Character.isEmojiModifier(previous));
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> isFiller(character) || isNoCharacter(character);
        };
    }

    /** Hangul fillers count as letters and show nothing. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0;
    }

    /** Code points that Unicode reserves as no characters; XML refuses some of them. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
