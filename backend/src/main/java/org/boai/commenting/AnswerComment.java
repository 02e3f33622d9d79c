package org.boai.commenting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Answers a comment, says that it is dealt with, or that it is not after all. */
@ApplicationScoped
public class AnswerComment {
    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    AnswerComment(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param text plain, 1 to 1,000 characters
     * @throws Refused {@code not-found}, {@code forbidden}, {@code invalid-input}
     */
    @Transactional
    public void with(Actor actor, DocumentId document, UUID id, String text) {
        var comment = find(actor, document, id);
        Remark.add(actor, comment, text, clock.instant());
        record(actor, "answer-comment", comment);
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void resolve(Actor actor, DocumentId document, UUID id) {
        var comment = find(actor, document, id);
        if (comment.resolvedAt != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("批注已处理", "Resolved already"),
                            new Bilingual("再标一次", "resolve it again")));
        }
        comment.resolvedBy = actor.id().value();
        comment.resolvedAt = clock.instant();
        record(actor, "resolve-comment", comment);
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void reopen(Actor actor, DocumentId document, UUID id) {
        var comment = find(actor, document, id);
        if (comment.resolvedAt == null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("批注待处理", "Open"),
                            new Bilingual("重新打开", "open it again")));
        }
        comment.resolvedBy = null;
        comment.resolvedAt = null;
        record(actor, "reopen-comment", comment);
    }

    private Comment find(Actor actor, DocumentId id, UUID comment) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        return Comment.of(document, comment);
    }

    private void record(Actor actor, String action, Comment comment) {
        audit.record(
                actor,
                action,
                new DocumentId(comment.documentId),
                Map.of("comment", comment.id.toString(), "field", comment.field));
    }
}
