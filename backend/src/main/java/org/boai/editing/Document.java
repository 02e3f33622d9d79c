package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Office;
import org.boai.workflow.PublicState;
import org.jspecify.annotations.Nullable;

/** The identity of one thing and where it stands: draft stage and public state. */
@Entity
public class Document extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public UUID contentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public ContentLocale locale;

    @Column(nullable = false)
    public String slug;

    /** The title of the working copy, for lists. */
    @Column(nullable = false)
    public String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public DraftStage stage;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public PublicState publicState;

    /** Raised by each submission; sign-offs of earlier rounds are void. */
    @Column(nullable = false)
    public int reviewRound;

    public @Nullable UUID submittedEditionId;

    /** The edition that is, or before a withdrawal was, public. */
    public @Nullable UUID liveEditionId;

    public @Nullable Instant scheduledAt;

    /** Who set the time, and so answers for the publication. */
    public @Nullable UUID scheduledBy;

    /**
     * Name of the reviewer who sent the draft back; null when it was not, or was submitted since.
     */
    public @Nullable String returnedBy;

    /** What that reviewer asks for. */
    public @Nullable String returnedBecause;

    /** Needs the word of an office above before the final review (PUB-03). */
    @Column(nullable = false)
    public boolean sensitive;

    /** Which office was asked; null while none was. */
    @Enumerated(EnumType.STRING)
    public @Nullable Office referenceOffice;

    /** The number of the request. */
    public @Nullable String referenceNumber;

    /** Since when it goes by the emergency lane; null when it does not (PUB-04). */
    public @Nullable Instant urgentSince;

    public @Nullable UUID urgentBy;

    public @Nullable String urgentBecause;

    /** When it is withdrawn by itself; null when it is not. Only a public document has one. */
    public @Nullable Instant expiresAt;

    /** Who set that time, and so answers for the withdrawal. */
    public @Nullable UUID expiresBy;

    /** What readers will be told. */
    public @Nullable String expiryReason;

    /** Where readers will be led instead, or null. */
    public @Nullable String expiryReplacement;

    /** When it was put into the trash; null when it is not there. */
    public @Nullable Instant trashedAt;

    /** Name of the person who put it there. */
    public @Nullable String trashedBy;

    @Column(nullable = false)
    public UUID createdBy;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant updatedAt;

    @Version public long lockVersion;

    /**
     * The document, locked until the transaction ends.
     *
     * @throws Refused {@code not-found}, {@code wrong-state} when it is in the trash
     */
    public static Document lock(DocumentId id) {
        var document = lockAnywhere(id);
        if (document.trashedAt != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("在回收站里", "In the trash"),
                            new Bilingual("更改", "change it")));
        }
        return document;
    }

    /** The same for a document that may be in the trash. */
    static Document lockAnywhere(DocumentId id) {
        return Document.<Document>findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("文稿", "this document"))));
    }

    /**
     * The document, not locked.
     *
     * @throws Refused {@code not-found}
     */
    public static Document get(DocumentId id) {
        return Document.<Document>findByIdOptional(id.value())
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("文稿", "this document"))));
    }

    /**
     * @throws Refused {@code wrong-state} while the content is frozen
     */
    void requireWriting(Bilingual action) {
        if (stage != DraftStage.WRITING) {
            throw new Refused(new Refusal.WrongState(stage, action));
        }
    }

    /** The request that allows sensitive material, as people name it (PUB-03). */
    public Optional<String> reference() {
        return Optional.ofNullable(referenceNumber)
                .map(number -> referenceOffice.zh() + " " + number);
    }

    public DocumentId documentId() {
        return new DocumentId(id);
    }

    public ContentId content() {
        return new ContentId(contentId);
    }

    public Address address() {
        return new Address(kind, locale, new Slug(slug));
    }
}
