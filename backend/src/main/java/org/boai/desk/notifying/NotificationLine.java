package org.boai.desk.notifying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.notifying.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * One notification in words.
 *
 * @param path of what it is about
 * @param title of the document as its draft has it, or of the bundle; null when it may not be read
 * @param detail may be empty
 */
record NotificationLine(
        String what,
        String path,
        @Nullable String title,
        String detail,
        Instant at,
        boolean unread) {

    /** The titles of documents and bundles by their ids, of those that may be read. */
    interface Titles {
        Map<DocumentId, String> documents(Set<DocumentId> ids);

        Map<UUID, String> bundles(Set<UUID> ids);
    }

    static List<NotificationLine> of(List<Notifications.Line> lines, Titles titles) {
        var documents = titles.documents(all(lines, Notifications.Line::document));
        var bundles = titles.bundles(all(lines, Notifications.Line::bundle));
        return lines.stream()
                .map(
                        line ->
                                line.bundle() == null
                                        ? of(
                                                line,
                                                "/admin/documents/" + line.document(),
                                                documents.get(line.document()))
                                        : of(
                                                line,
                                                "/admin/bundles/" + line.bundle(),
                                                bundles.get(line.bundle())))
                .toList();
    }

    private static NotificationLine of(
            Notifications.Line line, String path, @Nullable String title) {
        return new NotificationLine(
                what(line), path, title, detail(line), line.at(), line.unread());
    }

    private static <T> Set<T> all(
            List<Notifications.Line> lines, Function<Notifications.Line, @Nullable T> part) {
        return lines.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String what(Notifications.Line line) {
        return switch (line.kind()) {
            case WAITS -> asked("waits.", line);
            case URGENT -> asked("urgent.", line);
            case SENT_BACK,
                    APPROVED,
                    PUBLISHED,
                    WITHDRAWN,
                    SCHEDULE_MISSED,
                    WITHDRAWAL_MISSED,
                    BUNDLE_MISSED,
                    COMMENTED,
                    ANSWERED,
                    PARKED,
                    REREAD,
                    REREAD_LATE ->
                    Labels.of(line.kind());
        };
    }

    /** In general words for a task that this version does not know. */
    private static String asked(String how, Notifications.Line line) {
        var key = how + line.detail().zh();
        return DeskWords.of("notifying").has(key)
                ? DeskWords.say("notifying", key)
                : Labels.of(line.kind());
    }

    private static String detail(Notifications.Line line) {
        return switch (line.kind()) {
            case WAITS, URGENT -> "";
            case SENT_BACK,
                    APPROVED,
                    PUBLISHED,
                    WITHDRAWN,
                    SCHEDULE_MISSED,
                    WITHDRAWAL_MISSED,
                    BUNDLE_MISSED,
                    COMMENTED,
                    ANSWERED,
                    PARKED,
                    REREAD,
                    REREAD_LATE ->
                    DeskLanguage.say(line.detail());
        };
    }
}
