package org.boai.content.check;

/** Characters that readers can't see, or that make text read as something else. */
final class Characters {
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Characters() {}

    /** Whether a text holds one; line breaks and tabs are seen. */
    static boolean deceive(String text) {
        var previous = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(previous)) {
            var character = text.codePointAt(at);
            if (isHidden(character) && !joinsEmoji(character, previous)) {
                return true;
            }
            previous = character;
        }
        return false;
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
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
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
