package org.boai.desk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.boai.audit.AuditEvent;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * One event on the page.
 *
 * @param title of the document as its draft has it, or null when it may not be read
 */
record AuditLine(
        long place,
        Instant at,
        String actor,
        String action,
        @Nullable DocumentId document,
        @Nullable String title,
        String detail) {

    static List<AuditLine> of(
            List<AuditEvent> events, Function<List<DocumentId>, Map<DocumentId, String>> titlesOf) {
        var titles =
                titlesOf.apply(
                        events.stream()
                                .map(AuditLine::documentOf)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return events.stream().map(event -> of(event, titles)).toList();
    }

    private static AuditLine of(AuditEvent event, Map<DocumentId, String> titles) {
        var document = documentOf(event);
        return new AuditLine(
                event.id,
                event.at,
                Labels.by(event),
                event.action,
                document,
                document == null ? null : titles.get(document),
                DetailWords.of(event.detail));
    }

    private static @Nullable DocumentId documentOf(AuditEvent event) {
        return event.documentId == null ? null : new DocumentId(event.documentId);
    }
}
