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
import org.boai.workflow.Office;
import org.boai.workflow.Role;

/**
 * Says that a document is sensitive, and which request to an office above allows it (PUB-03). Not
 * part of the content: no sign-off is voided, but each final sign-off keeps the request of its
 * time.
 */
@ApplicationScoped
public class MarkSensitive {
    private static final int MAX_NUMBER = 60;

    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    MarkSensitive(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param office who was asked; counts only with a number
     * @param number of the request, at most 60 characters; blank leaves the one that is known
     * @throws Refused {@code not-found}, {@code forbidden}, {@code invalid-input}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, Office office, String number) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        var known = VisibleText.line("reference", number);
        if (known.length() > MAX_NUMBER) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reference",
                            new Bilingual(
                                    "请示文号最多 60 个字符。",
                                    "The reference number has at most 60 characters.")));
        }
        document.sensitive = true;
        if (!known.isEmpty()) {
            document.referenceOffice = office;
            document.referenceNumber = known;
        }
        document.updatedAt = clock.instant();
        audit.record(
                actor,
                "mark-sensitive",
                id,
                known.isEmpty()
                        ? Map.of()
                        : Map.of("reference", document.reference().orElseThrow()));
    }

    /**
     * Says that it is not sensitive after all; only the final reviewer may.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void undo(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        if (!actor.has(Role.FINAL_REVIEWER) || actor.has(Role.ADMIN)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以认定不是敏感稿。",
                                    "Only final reviewers may rule that a document is not sensitive.")));
        }
        if (!document.sensitive) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("不是敏感稿", "Not sensitive"),
                            new Bilingual("再次认定", "rule so again")));
        }
        document.sensitive = false;
        document.referenceOffice = null;
        document.referenceNumber = null;
        document.updatedAt = clock.instant();
        audit.record(actor, "unmark-sensitive", id, Map.of());
    }
}
