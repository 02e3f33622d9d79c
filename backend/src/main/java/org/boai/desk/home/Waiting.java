package org.boai.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.editing.Drafts;
import org.boai.reviewing.Eligibility;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;

/** What waits for a person: editions to sign, and editions to publish. */
@ApplicationScoped
class Waiting {
    private static final int MOST = 50;

    private final Drafts drafts;
    private final Eligibility eligibility;

    Waiting(Drafts drafts, Eligibility eligibility) {
        this.drafts = drafts;
        this.eligibility = eligibility;
    }

    List<Drafts.Line> of(Actor actor) {
        var waiting = new ArrayList<Drafts.Line>();
        var levels = eligibility.levels(actor);
        for (var level : levels) {
            in(level.stage()).stream()
                    .filter(line -> eligibility.whyNotSign(actor, line.id(), level).isEmpty())
                    .forEach(waiting::add);
        }
        if (levels.contains(Level.FINAL)) {
            in(DraftStage.APPROVED).stream()
                    .filter(line -> eligibility.whyNotPublish(actor, line.id()).isEmpty())
                    .forEach(waiting::add);
        }
        // The emergency lane first, the one that waits longest at the head (PUB-04).
        waiting.sort(
                Comparator.comparing(
                        line -> line.urgent() == null ? Instant.MAX : line.urgent().since()));
        return waiting;
    }

    private List<Drafts.Line> in(DraftStage stage) {
        return drafts.list(new Drafts.Query(null, stage, null, MOST));
    }
}
