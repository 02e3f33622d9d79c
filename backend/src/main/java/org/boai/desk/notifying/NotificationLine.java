package org.boai.desk.notifying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.notifying.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * One notification in words.
 *
 * @param title of the document as its draft has it, or null when it is not there any more
 * @param detail may be empty
 */
record NotificationLine(
        String what,
        DocumentId document,
        @Nullable String title,
        String detail,
        Instant at,
        boolean unread) {

    static List<NotificationLine> of(
            List<Notifications.Line> lines,
            Function<List<DocumentId>, Map<DocumentId, String>> titlesOf) {
        var titles =
                titlesOf.apply(
                        lines.stream().map(Notifications.Line::document).distinct().toList());
        return lines.stream()
                .map(
                        line ->
                                new NotificationLine(
                                        what(line),
                                        line.document(),
                                        titles.get(line.document()),
                                        detail(line),
                                        line.at(),
                                        line.unread()))
                .toList();
    }

    private static String what(Notifications.Line line) {
        return switch (line.kind()) {
            case WAITS -> asked("waits.", line);
            case URGENT -> asked("urgent.", line);
            case SENT_BACK, APPROVED, PUBLISHED, SCHEDULE_MISSED, PARKED, REREAD, REREAD_LATE ->
                    Labels.of(line.kind());
        };
    }

    /** In general words for a task that this version does not know. */
    private static String asked(String how, Notifications.Line line) {
        var key = how + line.detail();
        return DeskWords.of("notifying").has(key)
                ? DeskWords.say("notifying", key)
                : Labels.of(line.kind());
    }

    private static String detail(Notifications.Line line) {
        return switch (line.kind()) {
            case WAITS, URGENT -> "";
            case SENT_BACK, APPROVED, PUBLISHED, SCHEDULE_MISSED, PARKED, REREAD, REREAD_LATE ->
                    line.detail();
        };
    }
}
