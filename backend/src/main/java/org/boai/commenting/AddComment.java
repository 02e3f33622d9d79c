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
import org.boai.editing.WorkingCopy;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Says something of a place in a draft. */
@ApplicationScoped
public class AddComment {
    private static final int MAX_COMMENTS = 300;

    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    AddComment(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of what.
     *
     * @param revision of the working copy that the place was seen in
     * @param text plain, 1 to 1,000 characters
     */
    public record Saying(Place place, long revision, String text) {}

    /**
     * @return the id of the comment
     * @throws Refused {@code not-found}, {@code forbidden}, {@code stale-revision}, {@code
     *     invalid-input}, also when the document has 300 comments already
     */
    @Transactional
    public UUID as(Actor actor, DocumentId id, Saying saying) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        var copy = WorkingCopy.of(document);
        if (copy.revision != saying.revision()) {
            throw new Refused(new Refusal.Stale(saying.revision(), copy.revision));
        }
        if (Comment.count("documentId", document.id) >= MAX_COMMENTS) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "text",
                            new Bilingual(
                                    "这篇文稿的批注太多了。请回复已有的批注。",
                                    "This document has too many comments. Answer one of them.")));
        }
        var comment = new Comment();
        comment.id = UUID.randomUUID();
        comment.documentId = document.id;
        comment.field = saying.place().field();
        comment.place = saying.place().at();
        comment.entry = saying.place().in(copy.content);
        comment.createdAt = clock.instant();
        comment.persist();
        Remark.add(actor, comment, saying.text(), comment.createdAt);
        audit.record(
                actor,
                "comment",
                id,
                Map.of("comment", comment.id.toString(), "field", comment.field));
        return comment.id;
    }
}
