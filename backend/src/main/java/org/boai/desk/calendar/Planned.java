package org.boai.desk.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boai.audit.Audit;
import org.boai.audit.AuditEvent;
import org.boai.bundling.Bundles;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.desk.calendar.Month.Plan;
import org.boai.document.DocumentId;
import org.boai.editing.DocumentNames;
import org.boai.editing.Drafts;
import org.boai.publishing.Due;
import org.boai.publishing.FailedPlan.What;

/** Gathers what is planned in a month, and what was planned there and failed. */
@ApplicationScoped
class Planned {
    private static final Map<String, What> FAILED =
            Map.of("schedule-failed", What.PUBLISH, "withdrawal-failed", What.EXPIRE);

    private final Drafts drafts;
    private final DocumentNames names;
    private final Bundles bundles;
    private final Audit audit;
    private final Clock clock;

    Planned(Drafts drafts, DocumentNames names, Bundles bundles, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.names = names;
        this.bundles = bundles;
        this.audit = audit;
        this.clock = clock;
    }

    Month in(YearMonth month) {
        var from = month.atDay(1).atStartOfDay(Labels.ZONE).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(Labels.ZONE).toInstant();
        var plans = new ArrayList<Plan>();
        for (var line : drafts.planned(from, to)) {
            if (line.scheduledAt() != null && within(line.scheduledAt(), from, to)) {
                plans.add(plan(line, What.PUBLISH, line.scheduledAt()));
            }
            if (line.expiry() != null && within(line.expiry().at(), from, to)) {
                plans.add(plan(line, What.EXPIRE, line.expiry().at()));
            }
        }
        bundles.planned(from, to).forEach(bundle -> plans.add(plan(bundle)));
        plans.addAll(failed(audit.between(from, to, FAILED.keySet())));
        return Month.of(month, LocalDate.now(clock), List.copyOf(plans));
    }

    private Plan plan(Drafts.Line line, What what, Instant at) {
        return new Plan(
                at,
                what,
                line.title(),
                "/admin/documents/" + line.id(),
                "/admin/calendar/" + line.id(),
                Due.isLate(at, clock.instant()),
                false);
    }

    private Plan plan(Bundles.Plan bundle) {
        return new Plan(
                bundle.at(),
                What.PUBLISH,
                DeskWords.say("calendar", "bundle", bundle.title()),
                "/admin/bundles/" + bundle.id(),
                "",
                Due.isLate(bundle.at(), clock.instant()),
                bundle.failedBecause() != null);
    }

    private List<Plan> failed(List<AuditEvent> events) {
        var titles =
                names.titles(
                        events.stream()
                                .map(event -> new DocumentId(event.documentId))
                                .collect(Collectors.toSet()));
        return events.stream()
                .map(event -> failed(event, titles.get(new DocumentId(event.documentId))))
                .toList();
    }

    private static Plan failed(AuditEvent event, String title) {
        return new Plan(
                event.at,
                FAILED.get(event.action),
                title,
                "/admin/documents/" + event.documentId,
                "",
                true,
                true);
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
