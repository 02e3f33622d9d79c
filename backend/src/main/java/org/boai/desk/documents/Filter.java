package org.boai.desk.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.boai.content.check.Characters;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.Drafts.Position;
import org.boai.http.Cursor;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/** Which documents to list, as the address of the list says; what makes no sense means any. */
record Filter(
        @Nullable Kind kind,
        @Nullable DraftStage stage,
        String title,
        boolean mine,
        @Nullable Position before) {
    static final int PAGE = 30;
    private static final int MAX_TITLE = 100;

    /** One name for all filters: who narrows the list in mid-page stays where they are. */
    private static final String LIST = "desk documents";

    static Filter of(
            @Nullable String kind,
            @Nullable String stage,
            @Nullable String title,
            @Nullable String mine,
            @Nullable String before) {
        return new Filter(
                Arrays.stream(Kind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(DraftStage.values())
                        .filter(one -> one.name().equals(stage))
                        .findFirst()
                        .orElse(null),
                title == null ? "" : Characters.beginning(title.strip(), MAX_TITLE),
                "1".equals(mine),
                position(before));
    }

    private static @Nullable Position position(@Nullable String text) {
        try {
            var cursor = Cursor.read(text == null ? "" : text, LIST, UUID::fromString);
            return new Position(cursor.at(), cursor.key());
        } catch (Refused _) {
            return null;
        }
    }

    /** One more than a page, to see whether there is another. */
    Drafts.Query query(PersonId me) {
        return new Drafts.Query(
                kind,
                stage,
                title.isEmpty() ? null : title,
                mine ? me : null,
                true,
                before,
                PAGE + 1);
    }

    /** The address of the page after this line. */
    public String after(Drafts.Line last) {
        return "/admin/documents?kind=%s&stage=%s&title=%s&mine=%s&before=%s"
                .formatted(
                        kind == null ? "" : kind.code(),
                        stage == null ? "" : stage.name(),
                        URLEncoder.encode(title, StandardCharsets.UTF_8),
                        mine ? "1" : "",
                        new Cursor<>(last.updatedAt(), last.id()).write(LIST));
    }
}
