package org.boai.manage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.UUID;
import java.util.regex.Pattern;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Ids, numbers and times as programs write them. */
final class Ids {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private Ids() {}

    /**
     * @throws Refused {@code invalid-input} when the text is not a UUID
     */
    static DocumentId document(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw invalid(
                    "id",
                    new Bilingual(
                            "文稿编号须是 UUID，从文稿列表的 id 取得。",
                            "The id of a document is a UUID; take it from the id in the list of documents."));
        }
        return new DocumentId(UUID.fromString(text));
    }

    /**
     * @param what the id names
     * @throws Refused {@code not-found} when the text is not a UUID
     */
    static UUID of(String text, Bilingual what) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Refused(new Refusal.NotFound(what));
        }
        return UUID.fromString(text);
    }

    /**
     * @throws Refused {@code invalid-input} when the text is not the number of a line
     */
    static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw invalid(
                    "after",
                    new Bilingual(
                            "须是上一次回答里的编号，原样传回。",
                            "This must be a number from an earlier answer, unchanged."));
        }
        return Long.parseLong(text);
    }

    /**
     * @param text ISO 8601 with an offset, for example {@code 2026-05-08T09:00:00+08:00}
     * @throws Refused {@code invalid-input}
     */
    static Instant time(String field, String text) {
        try {
            var time = OffsetDateTime.parse(text);
            if (YEARS.isValidIntValue(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeParseException _) {
            // Is no time, as a year that no calendar of ours has.
        }
        throw invalid(
                field,
                new Bilingual(
                                "%s 须是带时区的时间，例如 2026-05-08T09:00:00+08:00。",
                                "%s must be a time with its offset, such as 2026-05-08T09:00:00+08:00.")
                        .with(field));
    }

    static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
