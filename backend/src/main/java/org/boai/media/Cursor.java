package org.boai.media;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.boai.document.Sha256;
import org.boai.media.StoredAssets.Position;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The place in the list of files, as an opaque text. */
final class Cursor {
    private Cursor() {}

    static String of(Asset last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (last.createdAt + " " + last.sha256).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Refused {@code invalid-input} when the text is not a cursor of ours
     */
    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            return new Position(
                    Instant.parse(text.substring(0, Math.max(0, space))),
                    new Sha256(text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Refused(new Refusal.InvalidInput("after", "after 不是有效的位置。请使用上一页答复中的 next。"));
        }
    }
}
