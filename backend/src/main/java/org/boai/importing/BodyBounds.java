package org.boai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.StoredBounds;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Keeps out what could be published and never be read or changed again: stored contents are read
 * with bounded texts, and the desk saves none that are larger than it says.
 */
final class BodyBounds {
    private static final int SHOWN = 20;

    private BodyBounds() {}

    /**
     * @throws Refused {@code invalid-input} that names the block or the size
     */
    static void require(Content content) {
        // No text is longer than the whole, which then has too few bytes as well.
        if (ContentJson.write(content).length() <= StoredBounds.MAX_TEXT) {
            return;
        }
        requireShortTexts(content.body());
        var bytes = ContentJson.canonical(content).length;
        if (bytes > StoredBounds.MAX_BYTES) {
            throw refused(
                    new Bilingual(
                                    "bodyHtml 整理后有 %d 字节，最多 %d 字节。请拆成几篇。",
                                    "bodyHtml becomes %d bytes, at most %d. Split the article.")
                            .with(bytes, StoredBounds.MAX_BYTES));
        }
    }

    private static void requireShortTexts(List<Block> body) {
        for (var at = 0; at < body.size(); at++) {
            var block = List.of(body.get(at));
            var excess = StoredBounds.exceeded(block).orElse(null);
            if (excess != null) {
                throw refused(
                        new Bilingual(
                                        "bodyHtml 整理后的第 %d 块（以“%s”开头）：%s",
                                        "Block %d of what bodyHtml becomes (it begins with “%s”): %s")
                                .with(at + 1, beginning(block, excess), excess.why()));
            }
        }
    }

    private static String beginning(List<Block> block, StoredBounds.Excess excess) {
        JsonNode tree = ContentJson.mapper().valueToTree(block);
        var text = tree.at(excess.where()).asText().replaceAll("\\s+", " ");
        var shown = Math.min(SHOWN, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, shown));
    }

    private static Refused refused(Bilingual why) {
        return new Refused(new Refusal.InvalidInput("bodyHtml", why));
    }
}
