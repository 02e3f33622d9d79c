package org.boai.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.boai.audit.Actor;
import org.boai.desk.DeskLanguage;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.reviewing.Eligibility;
import org.boai.workflow.Action;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.Outcome;
import org.boai.workflow.PublicAction;
import org.boai.workflow.PublicState;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.Role;
import org.boai.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a person is offered on a document. Only an offer: each command asks its own rules
 * again.
 */
@ApplicationScoped
class Acts {
    private final EditingRights rights;
    private final Eligibility eligibility;

    Acts(EditingRights rights, Eligibility eligibility) {
        this.rights = rights;
        this.eligibility = eligibility;
    }

    /**
     * @param sign the level that can be signed now, or null
     * @param whyNot why this person cannot do what the document waits for, empty when nothing is
     *     said
     */
    record Offered(
            boolean edit,
            boolean takeBack,
            @Nullable Level sign,
            boolean sendBack,
            boolean publish,
            boolean schedule,
            boolean cancelSchedule,
            boolean withdraw,
            boolean republish,
            Care care,
            Ending ending,
            Keeping keeping,
            String whyNot) {
        /** Of what is in the trash nothing can be done but to take it out. */
        static Offered inTrash(boolean writes) {
            return new Offered(
                    false,
                    false,
                    null,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    new Care(false, false, false, false, false),
                    new Ending(false, false),
                    new Keeping(false, writes, false),
                    "");
        }
    }

    /** Whether a withdrawal may be planned for a time, or such a plan be dropped. */
    record Ending(boolean plan, boolean cancel) {}

    /** Whether it may be put into the trash or taken out, and copied as a new document. */
    record Keeping(boolean trash, boolean untrash, boolean duplicate) {}

    /** What may be said of the care that a document needs (PUB-03, PUB-04). */
    record Care(boolean mark, boolean unmark, boolean urge, boolean calm, boolean reread) {}

    Offered to(Actor actor, Drafts.Line line) {
        if (line.trashed() != null) {
            return Offered.inTrash(rights.mayWrite(actor, line.address().kind()));
        }
        var stage = line.stage();
        var writes = rights.mayWrite(actor, line.address().kind());
        var closes = actor.has(Role.FINAL_REVIEWER) && !actor.has(Role.ADMIN);
        var reviews = actor.hasAny(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER);
        var levels = eligibility.levels(actor);
        var level = level(stage).filter(levels::contains);
        var whyNotSign = level.flatMap(one -> eligibility.whyNotSign(actor, line.id(), one));
        var publishable =
                isLegal(stage, new Action.Publish())
                        && levels.contains(Level.FINAL)
                        && !actor.has(Role.ADMIN);
        var whyNotPublish =
                publishable
                        ? eligibility.whyNotPublish(actor, line.id())
                        : Optional.<ReviewRefusal>empty();
        var publishes = publishable && whyNotPublish.isEmpty();
        return new Offered(
                stage == DraftStage.WRITING && writes,
                isLegal(stage, new Action.TakeBack()) && writes,
                whyNotSign.isEmpty() ? level.orElse(null) : null,
                isLegal(stage, new Action.SendBack()) && reviews,
                publishes,
                publishes && isLegal(stage, new Action.Schedule()),
                closes && isLegal(stage, new Action.CancelSchedule()),
                closes && isLegal(line, PublicAction.WITHDRAW),
                closes && isLegal(line, PublicAction.REPUBLISH),
                care(actor, line, writes, closes, reviews),
                new Ending(
                        closes && isLegal(line, PublicAction.WITHDRAW),
                        closes && line.expiry() != null),
                new Keeping(writes && line.publicState() != PublicState.LIVE, false, writes),
                whyNotSign
                        .or(() -> whyNotPublish)
                        .map(why -> DeskLanguage.say(why.message()))
                        .orElse(""));
    }

    private static Care care(
            Actor actor, Drafts.Line line, boolean writes, boolean closes, boolean reviews) {
        var urges = actor.hasAny(Role.FINAL_REVIEWER, Role.SPOKESPERSON);
        return new Care(
                writes,
                closes && line.sensitive(),
                urges && line.urgent() == null,
                urges && line.urgent() != null,
                reviews);
    }

    private static Optional<Level> level(DraftStage stage) {
        return Arrays.stream(Level.values()).filter(level -> level.stage() == stage).findFirst();
    }

    private static boolean isLegal(DraftStage stage, Action action) {
        return Workflow.apply(stage, action) instanceof Outcome.Moved;
    }

    private static boolean isLegal(Drafts.Line line, PublicAction action) {
        return Workflow.apply(line.publicState(), action) instanceof Outcome.Moved;
    }
}
