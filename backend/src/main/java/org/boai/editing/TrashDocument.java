package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/**
 * Puts a document into the trash or takes it out. Text, files, sign-offs, schedule and address stay
 * as they are; meanwhile every other command refuses it.
 */
@ApplicationScoped
public class TrashDocument {
    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    TrashDocument(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} while it is public
     *     or when it is there already
     */
    @Transactional
    public void as(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        if (document.publicState == PublicState.LIVE) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("已公开", "Public"),
                            new Bilingual("放进回收站。请先撤稿", "put it in the trash. Withdraw it first")));
        }
        document.trashedAt = clock.instant();
        document.trashedBy = actor.name();
        audit.record(actor, "trash", id, Map.of());
    }

    /**
     * Takes it out. A publication that was planned for a time that has passed is cancelled: nothing
     * goes public by being taken out of the trash.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void undo(Actor actor, DocumentId id) {
        var document = Document.lockAnywhere(id);
        rights.requireWriting(actor, document.kind);
        if (document.trashedAt == null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("不在回收站", "Not in the trash"),
                            new Bilingual("恢复", "restore it")));
        }
        document.trashedAt = null;
        document.trashedBy = null;
        document.updatedAt = clock.instant();
        var missed = document.scheduledAt != null && !document.scheduledAt.isAfter(clock.instant());
        if (missed) {
            document.stage = DraftStage.APPROVED;
            document.scheduledAt = null;
            document.scheduledBy = null;
        }
        audit.record(actor, "untrash", id, missed ? Map.of("schedule", "missed") : Map.of());
    }
}
