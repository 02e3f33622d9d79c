package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;

/** Writes the working copy, never over someone else's change (PUB-12). */
@ApplicationScoped
public class SaveDraft {
    private static final int MAX_NOTE = 300;

    private final EditingRights rights;
    private final DraftContent drafts;
    private final Addresses addresses;
    private final WritingSession session;
    private final Event<DraftChanged> changed;
    private final Audit audit;
    private final Clock clock;

    SaveDraft(
            EditingRights rights,
            DraftContent drafts,
            Addresses addresses,
            WritingSession session,
            Event<DraftChanged> changed,
            Audit audit,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.addresses = addresses;
        this.session = session;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a save carries.
     *
     * @param revision the one that the editor began with
     * @param slug takes effect at the next publication
     * @param changeNote what readers are told at the next publication, at most 300 characters
     */
    public record Change(long revision, Slug slug, Content content, String changeNote) {}

    /**
     * @return the new revision
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} in review, {@code
     *     stale-revision}, {@code path-taken}, {@code invalid-input}
     */
    @Transactional
    public long as(Actor actor, DocumentId id, Change change) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        document.requireWriting(new Bilingual("修改", "change it"));
        var copy = WorkingCopy.of(document);
        if (copy.revision != change.revision()) {
            throw new Refused(new Refusal.Stale(change.revision(), copy.revision));
        }
        requireSound(document, change);
        var moved = !document.slug.equals(change.slug().value());
        var goesOn = !moved && session.goesOn(actor, copy);
        moveTo(document, change.slug());
        document.title = change.content().title();
        document.updatedAt = clock.instant();
        write(copy, actor, change);
        if (!goesOn) {
            audit.record(actor, "save", id, told(copy, change, moved));
        }
        return copy.revision;
    }

    private static Map<String, String> told(WorkingCopy copy, Change change, boolean moved) {
        var revision = Long.toString(copy.revision);
        return moved
                ? Map.of("revision", revision, "slug", change.slug().value())
                : Map.of("revision", revision);
    }

    private static void requireSound(Document document, Change change) {
        if (change.content().kind() != document.kind) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "content/type",
                            new Bilingual(
                                    "内容的类型与文稿的类型不一致。",
                                    "The content is of another kind than the document. Send content of the document's kind.")));
        }
        if (change.changeNote().length() > MAX_NOTE) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "changeNote",
                            new Bilingual(
                                    "更新说明最多 300 个字符。",
                                    "The change note has at most 300 characters.")));
        }
    }

    private void moveTo(Document document, Slug slug) {
        if (!document.slug.equals(slug.value())) {
            var address = new Address(document.kind, document.locale, slug);
            addresses.requireFree(address, document.documentId());
            document.slug = slug.value();
            addresses.settle(document);
        }
    }

    private void write(WorkingCopy copy, Actor actor, Change change) {
        var before = copy.content;
        copy.content = drafts.admit(change.content());
        changed.fire(new DraftChanged(new DocumentId(copy.documentId), before, copy.content));
        copy.schemaVersion = ContentJson.SCHEMA_VERSION;
        copy.changeNote = VisibleText.lines("changeNote", change.changeNote());
        copy.revision++;
        copy.writers.add(actor.id().value());
        copy.updatedBy = actor.id().value();
        copy.updatedAt = clock.instant();
    }
}
