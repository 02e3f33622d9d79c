package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.refusal.Refused;

/**
 * Puts what an old edition says into the working copy, as a save that is reviewed like any other.
 * The old edition stays as it is, and the draft that it replaces stays as an edition. Who wrote the
 * old edition counts as a writer again (PUB-01).
 */
@ApplicationScoped
public class RestoreEdition {
    private final EditingRights rights;
    private final SaveDraft save;
    private final Audit audit;
    private final Clock clock;

    RestoreEdition(EditingRights rights, SaveDraft save, Audit audit, Clock clock) {
        this.rights = rights;
        this.save = save;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is restored.
     *
     * @param number of the edition
     * @param revision of the working copy that is replaced
     * @param changeNote what readers are told at the next publication, at most 300 characters
     */
    public record Wish(int number, long revision, String changeNote) {}

    /**
     * @return the number of the new edition
     * @throws Refused {@code not-found} when the document has no such edition, {@code forbidden},
     *     {@code wrong-state} in review, {@code stale-revision}, {@code invalid-input}
     */
    @Transactional
    public int as(Actor actor, DocumentId id, Wish wish) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        var old = Edition.numbered(id, wish.number());
        var copy = WorkingCopy.of(document);
        // The draft that is replaced stays, unless an edition says the same.
        Edition.kept(copy, clock.instant());
        save.as(
                actor,
                id,
                new SaveDraft.Change(
                        wish.revision(), new Slug(document.slug), old.content, wish.changeNote()));
        copy.writers.addAll(old.writers);
        var restored = Edition.cut(copy, Edition.Reason.RESTORED, clock.instant());
        audit.record(
                actor,
                "restore",
                id,
                Map.of(
                        "from", Integer.toString(wish.number()),
                        "edition", Integer.toString(restored.number)));
        return restored.number;
    }
}
