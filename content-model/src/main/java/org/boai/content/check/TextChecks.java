package org.boai.content.check;

import java.util.List;

/** Text is there, not too long, and holds no character that deceives the eye. */
final class TextChecks {
    private TextChecks() {}

    static void required(
            String rule, String where, String name, String text, int max, List<Finding> findings) {
        if (text.isBlank()) {
            findings.add(
                    Finding.block(
                            rule,
                            where,
                            "没有填写%s。请补上。".formatted(name),
                            "%s is empty. Fill it in.".formatted(where)));
        }
        optional(where, name, text, max, findings);
    }

    static void optional(String where, String name, String text, int max, List<Finding> findings) {
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            findings.add(
                    Finding.block(
                            "PUB-08",
                            where,
                            "%s有 %d 个字,最多 %d 个。请缩短。".formatted(name, length, max),
                            "%s has %d characters, at most %d. Shorten it."
                                    .formatted(where, length, max)));
        }
        if (text.codePoints().anyMatch(TextChecks::deceives)) {
            findings.add(
                    Finding.block(
                            "SITE-06",
                            where,
                            "%s中有看不见的控制字符。请删去后重新输入这一处。".formatted(name),
                            "%s holds invisible control characters. Type it again."
                                    .formatted(where)));
        }
    }

    /**
     * Control characters, and the bidirectional overrides that make text read as something else.
     */
    static boolean deceives(int character) {
        var type = Character.getType(character);
        var isLayout = character == '\n' || character == '\t';
        var isBidi =
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069);
        return isBidi
                || (type == Character.CONTROL && !isLayout)
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }
}
