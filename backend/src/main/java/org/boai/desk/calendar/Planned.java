package org.boai.desk.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boai.audit.Audit;
import org.boai.audit.AuditEvent;
import org.boai.bundling.Bundles;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.desk.calendar.Month.Plan;
import org.boai.desk.calendar.Month.What;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;

/** Gathers what is planned in a month, and what was planned there and failed. */
@ApplicationScoped
class Planned {
    /** A plan is not late while the job may be about to keep it. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final Map<String, What> FAILED =
            Map.of("schedule-failed", What.PUBLISH, "withdrawal-failed", What.EXPIRE);

    private final Drafts drafts;
    private final Bundles bundles;
    private final Audit audit;
    private final Clock clock;

    Planned(Drafts drafts, Bundles bundles, Audit audit, Clock clock) {
        this.drafts = drafts;
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
        audit.between(from, to, FAILED.keySet()).forEach(event -> plans.add(failed(event)));
        return Month.of(month, LocalDate.now(clock), List.copyOf(plans));
    }

    private Plan plan(Drafts.Line line, What what, Instant at) {
        return new Plan(
                at,
                what,
                line.title(),
                "/admin/documents/" + line.id(),
                "/admin/calendar/" + line.id(),
                at.isBefore(clock.instant().minus(GRACE)),
                false);
    }

    private Plan plan(Bundles.Line bundle) {
        return new Plan(
                bundle.scheduledAt(),
                What.PUBLISH,
                DeskWords.say("calendar", "bundle", bundle.title()),
                "/admin/bundles/" + bundle.id(),
                "",
                bundle.scheduledAt().isBefore(clock.instant().minus(GRACE)),
                false);
    }

    private Plan failed(AuditEvent event) {
        var document = new DocumentId(event.documentId);
        return new Plan(
                event.at,
                FAILED.get(event.action),
                drafts.get(document).line().title(),
                "/admin/documents/" + document,
                "",
                true,
                true);
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
