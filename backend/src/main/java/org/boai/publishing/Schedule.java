package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.Reviews;
import org.boai.reviewing.Seats;
import org.boai.workflow.Action;

/** Sets the time at which an approved edition goes public by itself, or takes it back. */
@ApplicationScoped
public class Schedule {
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final PublishScheduled job;
    private final Publish publish;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    Schedule(PublishScheduled job, Publish publish, Seats seats, Audit audit, Clock clock) {
        this.job = job;
        this.publish = publish;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Schedules what has no warnings but those that were answered for at submission.
     *
     * @param at in the future, at most a year ahead
     * @throws Refused as the other
     */
    @Transactional
    public void as(Actor actor, DocumentId id, Instant at) {
        as(actor, id, at, "");
    }

    /**
     * @param at in the future, at most a year ahead
     * @param reason why the warnings stand that no reason answers for yet, at most 500 characters;
     *     blank when there are none
     * @throws Refused {@code not-found}, {@code invalid-input}, {@code wrong-state}, {@code
     *     warnings-need-reason}, or the code of a {@link org.boai.workflow.ReviewRefusal}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, Instant at, String reason) {
        var document = Document.lock(id);
        Reviews.move(document, new Action.Schedule(), new Bilingual("定时发布", "schedule it"));
        document.scheduledAt = at;
        document.scheduledBy = actor.id().value();
        Edition edition = Edition.findById(document.submittedEditionId);
        var seat = seats.publishing(actor, Reviews.submitted(document, edition)).orRefuse();
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "at",
                            new Bilingual(
                                    "定时发布的时间须在现在之后、一年之内。要马上发布请点“发布”。",
                                    "The time to publish must be in the future, at most a year ahead. To publish now, choose “Publish”.")));
        }
        publish.answerFor(actor, id, reason);
        document.updatedAt = now;
        FailedPlan.settle(new FailedPlan.Key(document.id, FailedPlan.What.PUBLISH));
        audit.record(actor, "schedule", id, seat.told(Map.of("at", at.toString())));
        job.wakeAt(at);
    }

    /**
     * Sets another time for what is scheduled.
     *
     * @param at in the future, at most a year ahead
     * @param reason as in the other
     * @throws Refused {@code not-found}, {@code invalid-input}, {@code wrong-state}, {@code
     *     warnings-need-reason}, or the code of a {@link org.boai.workflow.ReviewRefusal}
     */
    @Transactional
    public void move(Actor actor, DocumentId id, Instant at, String reason) {
        Reviews.move(
                Document.lock(id),
                new Action.CancelSchedule(),
                new Bilingual("改时间", "change its time"));
        as(actor, id, at, reason);
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}, {@code
     *     administrator-may-not-review}
     */
    @Transactional
    public void cancel(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        var act = new Bilingual("取消定时发布", "cancel its schedule");
        Withdraw.requireFinalReviewer(actor, act);
        Reviews.move(document, new Action.CancelSchedule(), act);
        document.scheduledAt = null;
        document.scheduledBy = null;
        document.updatedAt = clock.instant();
        audit.record(actor, "cancel-schedule", id, Map.of());
    }
}
