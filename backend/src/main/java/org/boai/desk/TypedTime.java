package org.boai.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** A time as a form sends it, in the time of the society. */
public final class TypedTime {
    private TypedTime() {}

    /**
     * @param typed as of {@code datetime-local} (HTML Standard, 2.3.5.5)
     * @throws Refused {@code invalid-input}
     */
    public static Instant of(@Nullable String typed) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed).atZone(Labels.ZONE).toInstant();
        } catch (DateTimeParseException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "at",
                            new Bilingual(
                                    "请填写日期和时间，例如 2026-05-08T09:30，按北京时间。",
                                    "Enter date and time, such as 2026-05-08T09:30, in Beijing time.")));
        }
    }
}
