package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.Role;

/**
 * Puts a document on the emergency lane (PUB-04): it stands first with everybody whose turn it is,
 * with a running clock. Order and number of the reviews stay as they are, and what goes public is
 * read again.
 */
@ApplicationScoped
public class DeclareUrgent {
    private static final int MAX_REASON = 300;

    private final Audit audit;
    private final Clock clock;

    DeclareUrgent(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason what cannot wait, 1 to 300 characters
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}, {@code
     *     invalid-input}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, String reason) {
        requireRight(actor);
        var document = Document.lock(id);
        if (document.urgentSince != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("已是应急稿", "Urgent already"),
                            new Bilingual("再列一次", "declare it urgent again")));
        }
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "because",
                            new Bilingual(
                                    "请写明为什么不能等，1–300 个字符。",
                                    "Say why it cannot wait, in 1 to 300 characters.")));
        }
        document.urgentBecause = VisibleText.lines("because", reason);
        document.urgentSince = clock.instant();
        document.urgentBy = actor.id().value();
        document.updatedAt = clock.instant();
        audit.record(actor, "declare-urgent", id, Map.of("reason", document.urgentBecause));
    }

    /**
     * Takes it off the emergency lane again.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void undo(Actor actor, DocumentId id) {
        requireRight(actor);
        var document = Document.lock(id);
        if (document.urgentSince == null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("不是应急稿", "Not urgent"),
                            new Bilingual("取消应急", "take it off the emergency lane")));
        }
        calm(document);
        document.updatedAt = clock.instant();
        audit.record(actor, "cancel-urgent", id, Map.of());
    }

    static void calm(Document document) {
        document.urgentSince = null;
        document.urgentBy = null;
        document.urgentBecause = null;
    }

    private static void requireRight(Actor actor) {
        if (!actor.hasAny(Role.FINAL_REVIEWER, Role.SPOKESPERSON)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员和新闻发言人可以启用应急通道。",
                                    "Only final reviewers and spokespersons may use the emergency lane.")));
        }
    }
}
