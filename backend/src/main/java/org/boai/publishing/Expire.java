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
import org.boai.document.SitePath;
import org.boai.editing.Document;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.PublicState;
import org.jspecify.annotations.Nullable;

/** Plans the withdrawal of a public document for a time, with its reason (PUB-11). */
@ApplicationScoped
public class Expire {
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);
    private static final int MAX_REASON = 500;

    private final PublishScheduled job;
    private final Audit audit;
    private final Clock clock;

    Expire(PublishScheduled job, Audit audit, Clock clock) {
        this.job = job;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What will happen.
     *
     * @param at in the future, at most five years ahead
     * @param reason shown to the public, 1 to 500 characters
     * @param replacement where readers should go instead, or null
     */
    public record Plan(Instant at, String reason, @Nullable SitePath replacement) {}

    /**
     * Plans it, in place of an earlier plan.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} unless it is
     *     public, {@code invalid-input}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, Plan plan) {
        var document = Document.lock(id);
        Withdraw.requireFinalReviewer(actor, "定时撤稿");
        if (document.publicState != PublicState.LIVE) {
            throw new Refused(new Refusal.WrongState(document.publicState, "定时撤稿"));
        }
        if (plan.reason().isBlank() || plan.reason().length() > MAX_REASON) {
            throw new Refused(new Refusal.InvalidInput("reason", "请写明撤稿原因，1–500 个字符，读者会看到。"));
        }
        document.expiryReason = VisibleText.lines("reason", plan.reason());
        document.expiryReplacement = plan.replacement() == null ? null : plan.replacement().value();
        set(actor, document, plan.at());
    }

    /**
     * Sets another time for a withdrawal that is planned.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}, {@code
     *     invalid-input}
     */
    @Transactional
    public void move(Actor actor, DocumentId id, Instant at) {
        set(actor, planned(actor, id), at);
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void cancel(Actor actor, DocumentId id) {
        var document = planned(actor, id);
        clear(document);
        document.updatedAt = clock.instant();
        audit.record(actor, "cancel-withdrawal", id, Map.of());
    }

    static void clear(Document document) {
        document.expiresAt = null;
        document.expiresBy = null;
        document.expiryReason = null;
        document.expiryReplacement = null;
    }

    private static Document planned(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        Withdraw.requireFinalReviewer(actor, "更改定时撤稿");
        if (document.expiresAt == null) {
            throw new Refused(new Refusal.WrongState("没有定时撤稿", "更改定时撤稿"));
        }
        return document;
    }

    private void set(Actor actor, Document document, Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new Refused(new Refusal.InvalidInput("at", "撤稿的时间须在现在之后、五年之内。要马上撤稿请点“撤稿”。"));
        }
        document.expiresAt = at;
        document.expiresBy = actor.id().value();
        document.updatedAt = now;
        audit.record(
                actor,
                "plan-withdrawal",
                document.documentId(),
                Map.of("at", at.toString(), "reason", document.expiryReason));
        job.wakeAt(at);
    }
}
