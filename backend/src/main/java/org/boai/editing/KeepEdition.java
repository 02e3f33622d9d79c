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

/** Keeps what the draft says now as an edition that can be compared and come back. */
@ApplicationScoped
public class KeepEdition {
    private final EditingRights rights;
    private final Audit audit;
    private final Clock clock;

    KeepEdition(EditingRights rights, Audit audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Cuts an edition, unless one says the same already.
     *
     * @param revision of the working copy that is meant (PUB-12)
     * @return the number of the edition
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} in review, {@code
     *     stale-revision}
     */
    @Transactional
    public int as(Actor actor, DocumentId id, long revision) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        document.requireWriting(new Bilingual("留存一版", "keep it as an edition"));
        var copy = WorkingCopy.of(document);
        if (copy.revision != revision) {
            throw new Refused(new Refusal.Stale(revision, copy.revision));
        }
        var editions = Edition.count("documentId", document.id);
        var kept = Edition.kept(copy, clock.instant());
        if (kept.number > editions) {
            audit.record(
                    actor, "keep-edition", id, Map.of("edition", Integer.toString(kept.number)));
        }
        return kept.number;
    }
}
