package org.boai.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        for (var level : Level.values()) {
            if (actor.has(level.role())) {
                in(level.stage()).stream()
                        .filter(line -> eligibility.whyNotSign(actor, line.id(), level).isEmpty())
                        .forEach(waiting::add);
            }
        }
        if (actor.has(Level.FINAL.role())) {
            in(DraftStage.APPROVED).stream()
                    .filter(line -> eligibility.whyNotPublish(actor, line.id()).isEmpty())
                    .forEach(waiting::add);
        }
        return waiting;
    }

    private List<Drafts.Line> in(DraftStage stage) {
        return drafts.list(new Drafts.Query(null, stage, null, MOST));
    }
}
