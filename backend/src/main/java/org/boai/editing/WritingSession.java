package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;

/**
 * The saves of one person on one document that follow each other closely, with nothing else done to
 * the document between them. The audit log tells their first one: the editor saves every few
 * seconds.
 */
@ApplicationScoped
class WritingSession {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final Audit audit;
    private final Clock clock;

    WritingSession(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a save by this person belongs to a session that has been told already. */
    boolean goesOn(Actor actor, WorkingCopy copy) {
        var now = clock.instant();
        return copy.updatedBy.equals(actor.id().value())
                && copy.updatedAt.plus(LONGEST_PAUSE).isAfter(now)
                && audit.latestOf(new DocumentId(copy.documentId))
                        .filter(latest -> latest.action.equals("save"))
                        .filter(latest -> actor.id().value().equals(latest.actorId))
                        .filter(latest -> latest.at.plus(LONGEST).isAfter(now))
                        .isPresent();
    }
}
