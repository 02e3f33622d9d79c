package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.Action;
import org.boai.workflow.Role;

/** Ends a review without approval: the draft can be written again and all sign-offs are void. */
@ApplicationScoped
public class ReturnToWriting {
    private static final int MAX_REASON = 500;

    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    ReturnToWriting(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The writers' side takes the draft back.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void takeBack(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        end(document, new Action.TakeBack(), new Bilingual("撤回", "take it back"));
        audit.record(actor, "take-back", id, Map.of());
    }

    /**
     * A reviewer sends the draft back with a reason.
     *
     * @param reason 1 to 500 characters
     * @throws Refused {@code not-found}, {@code forbidden}, {@code invalid-input}, {@code
     *     wrong-state}
     */
    @Transactional
    public void sendBack(Actor actor, DocumentId id, String reason) {
        var document = Document.lock(id);
        if (!actor.hasAny(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有审核人员可以退回文稿。", "Only reviewers may send a document back.")));
        }
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reason",
                            new Bilingual(
                                    "请写明退回原因，1–500 个字符。",
                                    "Say why you send it back, in 1 to 500 characters.")));
        }
        var told = VisibleText.lines("reason", reason);
        end(document, new Action.SendBack(), new Bilingual("退回", "send it back"));
        document.returnedBy = actor.name();
        document.returnedBecause = told;
        audit.record(actor, "send-back", id, Map.of("reason", told));
    }

    private void end(Document document, Action action, Bilingual inWords) {
        Reviews.move(document, action, inWords);
        document.submittedEditionId = null;
        document.scheduledAt = null;
        document.scheduledBy = null;
        document.updatedAt = clock.instant();
    }
}
