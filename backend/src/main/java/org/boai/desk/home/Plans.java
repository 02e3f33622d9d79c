package org.boai.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.boai.bundling.Bundles;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.editing.DraftPlans;
import org.boai.http.Cut;
import org.boai.publishing.Due;
import org.boai.publishing.FailedPlan.What;
import org.boai.publishing.FailedPlans;

/** What comes next by itself, and what was to come and did not. */
@ApplicationScoped
class Plans {
    private static final int NEXT = 10;
    private static final int FAILED = 20;

    private final DraftPlans drafts;
    private final Bundles bundles;
    private final FailedPlans failed;
    private final Clock clock;

    Plans(DraftPlans drafts, Bundles bundles, FailedPlans failed, Clock clock) {
        this.drafts = drafts;
        this.bundles = bundles;
        this.failed = failed;
        this.clock = clock;
    }

    /**
     * One plan.
     *
     * @param path where it is looked at
     * @param late whether its time has passed without it
     * @param why it failed; empty when it did not
     * @param lang of the title; empty for the language of the desk
     */
    record Plan(
            What what,
            String title,
            String path,
            Instant at,
            boolean late,
            String why,
            String lang) {
        /** Whether it failed and may be left undone by a press. */
        public boolean mayStay() {
            return what == What.EXPIRE && !why.isEmpty();
        }
    }

    /** What is due first at the head: publications, withdrawals and bundles. */
    Cut<Plan> next() {
        var plans =
                Stream.of(
                                drafts.publications(NEXT + 1).stream()
                                        .map(plan -> plan(What.PUBLISH, plan)),
                                drafts.withdrawals(NEXT + 1).stream()
                                        .map(plan -> plan(What.EXPIRE, plan)),
                                bundles.next(NEXT + 1).stream().map(this::plan))
                        .flatMap(plan -> plan)
                        .sorted(Comparator.comparing(Plan::at))
                        .limit(NEXT + 1)
                        .toList();
        return Cut.of(plans, NEXT);
    }

    /** What failed last at the head, until it is made good. */
    Cut<Plan> failed() {
        var plans =
                Stream.concat(
                                failed.open(FAILED + 1).stream().map(Plans::plan),
                                bundles.failed(FAILED + 1).stream().map(this::plan))
                        .sorted(Comparator.comparing(Plan::at).reversed())
                        .limit(FAILED + 1)
                        .toList();
        return Cut.of(plans, FAILED);
    }

    private Plan plan(What what, DraftPlans.Plan plan) {
        return new Plan(
                what,
                Labels.orUntitled(plan.title()),
                "/admin/documents/" + plan.document(),
                plan.at(),
                Due.isLate(plan.at(), clock.instant()),
                "",
                plan.locale().tag());
    }

    private Plan plan(Bundles.Plan bundle) {
        return new Plan(
                What.PUBLISH,
                DeskWords.say("calendar", "bundle", bundle.title()),
                "/admin/bundles/" + bundle.id(),
                bundle.at(),
                Due.isLate(bundle.at(), clock.instant()),
                bundle.failedBecause() == null ? "" : DeskLanguage.say(bundle.failedBecause()),
                "");
    }

    private static Plan plan(FailedPlans.Line line) {
        return new Plan(
                line.what(),
                Labels.orUntitled(line.title()),
                "/admin/documents/" + line.document(),
                line.at(),
                true,
                DeskLanguage.say(line.why()),
                line.locale().tag());
    }
}
