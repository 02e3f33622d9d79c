package org.boai.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.boai.audit.AuditEvent;
import org.boai.audit.AuditLog;
import org.boai.desk.ActNames;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.site.view.Csv;

/** Writes events as CSV, a page at a time, so that a long log needs no memory. */
@ApplicationScoped
class AuditCsv {
    private static final int PAGE = 1000;
    private static final List<String> HEAD =
            List.of(
                    "number",
                    "time",
                    "person",
                    "personId",
                    "act",
                    "actCode",
                    "document",
                    "detail",
                    "hash");

    private final AuditLog log;

    AuditCsv(AuditLog log) {
        this.log = log;
    }

    /** Times are UTC, ISO 8601. */
    void write(AuditLog.Query query, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Csv.BYTE_ORDER_MARK + Csv.line(head()));
        var events = log.find(query, PAGE);
        while (!events.isEmpty()) {
            for (var event : events) {
                line(event, text);
            }
            events =
                    events.size() < PAGE
                            ? List.of()
                            : log.find(query.after(events.getLast()), PAGE);
        }
        text.flush();
    }

    private static List<String> head() {
        return HEAD.stream().map(one -> DeskWords.say("audit", "csv." + one)).toList();
    }

    private static void line(AuditEvent event, Writer out) throws IOException {
        out.write(
                Csv.line(
                        List.of(
                                event.id.toString(),
                                event.at.toString(),
                                Labels.by(event),
                                Objects.toString(event.actorId, ""),
                                ActNames.of(event.action),
                                event.action,
                                Objects.toString(event.documentId, ""),
                                DetailWords.of(event.detail),
                                event.hash)));
    }
}
