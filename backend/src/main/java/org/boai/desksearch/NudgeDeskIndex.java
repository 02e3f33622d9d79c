package org.boai.desksearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.boai.audit.Act;
import org.boai.editing.DraftChanged;
import org.boai.outbox.Outbox;

/** Has the index follow every change of a draft, in the transaction of the change. */
@ApplicationScoped
class NudgeDeskIndex {
    private final Outbox outbox;

    NudgeDeskIndex(Outbox outbox) {
        this.outbox = outbox;
    }

    void written(@Observes DraftChanged change) {
        outbox.nudge(DeskSearchProjection.TARGET, change.document());
    }

    void begun(@Observes Act act) {
        if (act.action().equals("create")) {
            outbox.nudge(DeskSearchProjection.TARGET, act.document());
        }
    }
}
