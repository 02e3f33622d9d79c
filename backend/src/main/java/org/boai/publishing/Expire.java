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
import org.boai.language.Bilingual;
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

    private static final Bilingual CHANGE =
            new Bilingual("更改定时撤稿", "change the time of its withdrawal");

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
        Withdraw.requireFinalReviewer(actor, new Bilingual("定时撤稿", "set a time to withdraw it"));
        if (document.publicState != PublicState.LIVE) {
            throw new Refused(
                    new Refusal.WrongState(
                            document.publicState,
                            new Bilingual("定时撤稿", "set a time to withdraw it")));
        }
        if (plan.reason().isBlank() || plan.reason().length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reason",
                            new Bilingual(
                                    "请写明撤稿原因，1–500 个字符，读者会看到。",
                                    "Say why it is withdrawn, in 1 to 500 characters; readers will see it.")));
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
        var document = mayPlan(actor, id);
        requirePlan(document);
        set(actor, document, at);
    }

    /**
     * The document stays public: what was planned, or what failed at its time, is not to happen.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void cancel(Actor actor, DocumentId id) {
        var document = mayPlan(actor, id);
        var failed = FailedPlan.settle(new FailedPlan.Key(document.id, FailedPlan.What.EXPIRE));
        if (!failed) {
            requirePlan(document);
        }
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

    private static Document mayPlan(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        Withdraw.requireFinalReviewer(actor, CHANGE);
        return document;
    }

    private static void requirePlan(Document document) {
        if (document.expiresAt == null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("没有定时撤稿", "Without a time to withdraw it"), CHANGE));
        }
    }

    private void set(Actor actor, Document document, Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "at",
                            new Bilingual(
                                    "撤稿的时间须在现在之后、五年之内。要马上撤稿请点“撤稿”。",
                                    "The time to withdraw must be in the future, at most five years ahead. To withdraw now, choose “Withdraw”.")));
        }
        document.expiresAt = at;
        document.expiresBy = actor.id().value();
        document.updatedAt = now;
        FailedPlan.settle(new FailedPlan.Key(document.id, FailedPlan.What.EXPIRE));
        audit.record(
                actor,
                "plan-withdrawal",
                document.documentId(),
                Map.of("at", at.toString(), "reason", document.expiryReason));
        job.wakeAt(at);
    }
}
