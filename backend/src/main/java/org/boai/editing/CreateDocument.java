package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** Starts a document with its first working copy. */
@ApplicationScoped
public class CreateDocument {
    private final EditingRights rights;
    private final DraftContent drafts;
    private final Addresses addresses;
    private final Audit audit;
    private final Clock clock;

    CreateDocument(
            EditingRights rights,
            DraftContent drafts,
            Addresses addresses,
            Audit audit,
            Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What starts a document; translations of one text share the content id. */
    public record NewDocument(ContentId contentId, Address address, Content content) {}

    /**
     * @throws Refused {@code forbidden}, {@code invalid-input}, {@code path-taken}
     */
    @Transactional
    public DocumentId as(Actor actor, NewDocument wanted) {
        rights.requireWriting(actor, wanted.address().kind());
        refuseOtherKind(wanted);
        var id = new DocumentId(UUID.randomUUID());
        addresses.requireFree(wanted.address(), id);
        refuseSecondTranslation(wanted);
        refuseTranslationOfOtherKind(wanted);
        persistDocument(actor, id, wanted);
        persistCopy(actor, id, drafts.admit(wanted.content()));
        audit.record(actor, "create", id, Map.of("address", wanted.address().path().value()));
        return id;
    }

    private static void refuseOtherKind(NewDocument wanted) {
        if (wanted.content().kind() != wanted.address().kind()) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "content/type",
                            new Bilingual(
                                    "内容的类型与文稿的类型不一致。",
                                    "The content is of another kind than the document. Send content of the document's kind.")));
        }
    }

    private void refuseSecondTranslation(NewDocument wanted) {
        addresses.takeTurns("translations of " + wanted.contentId().value());
        var taken =
                Document.count(
                        "contentId = ?1 and locale = ?2",
                        wanted.contentId().value(),
                        wanted.address().locale());
        if (taken > 0) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "locale",
                            new Bilingual(
                                    "这篇文稿已有这个语言的版本，请打开已有的版本修改。",
                                    "This document exists in this language already. Open that one and change it.")));
        }
    }

    /** Translations of one document are of one kind, and so of one right to write them. */
    private static void refuseTranslationOfOtherKind(NewDocument wanted) {
        var others =
                Document.count(
                        "contentId = ?1 and kind <> ?2",
                        wanted.contentId().value(),
                        wanted.address().kind());
        if (others > 0) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "contentId",
                            new Bilingual(
                                    "这个 contentId 属于另一类文稿。请写同类文稿的译文，或另建新稿。",
                                    "This contentId belongs to a document of another kind. Translate one of the same kind, or start a new document.")));
        }
    }

    private void persistDocument(Actor actor, DocumentId id, NewDocument wanted) {
        var document = new Document();
        document.id = id.value();
        document.contentId = wanted.contentId().value();
        document.kind = wanted.address().kind();
        document.locale = wanted.address().locale();
        document.slug = wanted.address().slug().value();
        document.title = wanted.content().title();
        document.stage = DraftStage.WRITING;
        document.publicState = PublicState.NEVER;
        document.createdBy = actor.id().value();
        document.createdAt = clock.instant();
        document.updatedAt = document.createdAt;
        document.persist();
        addresses.settle(document);
    }

    private void persistCopy(Actor actor, DocumentId id, Content content) {
        var copy = new WorkingCopy();
        copy.documentId = id.value();
        copy.content = content;
        copy.schemaVersion = ContentJson.SCHEMA_VERSION;
        copy.revision = 1;
        copy.changeNote = "";
        copy.writers = new HashSet<>(Set.of(actor.id().value()));
        copy.updatedBy = actor.id().value();
        copy.updatedAt = clock.instant();
        copy.persist();
    }
}
