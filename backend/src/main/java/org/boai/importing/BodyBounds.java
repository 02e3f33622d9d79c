package org.boai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Keeps out what could be published and never be read or changed again: stored contents are read
 * with bounded texts, and the desk saves none that are larger than it says.
 */
final class BodyBounds {
    private static final int LONGEST_TEXT =
            ContentJson.mapper().getFactory().streamReadConstraints().getMaxStringLength();

    private static final int MAX_BYTES = 1_000_000;
    private static final int SHOWN = 20;

    private BodyBounds() {}

    /**
     * @throws Refused {@code invalid-input} that names the block or the size
     */
    static void require(Content content) {
        // No text is longer than the whole, which then has too few bytes as well.
        if (ContentJson.write(content).length() <= LONGEST_TEXT) {
            return;
        }
        requireShortTexts(content.body());
        var bytes = ContentJson.canonical(content).length;
        if (bytes > MAX_BYTES) {
            throw refused(
                    new Bilingual(
                                    "bodyHtml 整理后有 %d 字节，最多 %d 字节。请拆成几篇。",
                                    "bodyHtml becomes %d bytes, at most %d. Split the article.")
                            .with(bytes, MAX_BYTES));
        }
    }

    private static void requireShortTexts(List<Block> body) {
        for (var at = 0; at < body.size(); at++) {
            var found = longText(ContentJson.mapper().valueToTree(body.get(at)));
            if (found.isPresent()) {
                var text = found.get();
                throw refused(
                        new Bilingual(
                                        "bodyHtml 整理后第 %d 块（以“%s”开头）的一段文字有 %d 个字符，最多 %d 个。请分成几段。",
                                        "Block %d of what bodyHtml becomes (it begins with “%s”) has a text of %d characters, at most %d. Part it into paragraphs.")
                                .with(at + 1, beginning(text), text.length(), LONGEST_TEXT));
            }
        }
    }

    private static Optional<String> longText(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.textValue()).filter(text -> text.length() > LONGEST_TEXT);
        }
        for (var child : node) {
            var found = longText(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String beginning(String text) {
        return text.substring(0, text.offsetByCodePoints(0, SHOWN)).replaceAll("\\s+", " ");
    }

    private static Refused refused(Bilingual why) {
        return new Refused(new Refusal.InvalidInput("bodyHtml", why));
    }
}
