package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.PersonId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a document's content. Never updated: a correction is a new edition. */
@Entity
@Immutable
public class Edition extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public UUID documentId;

    /** From 1, without gaps. */
    @Column(nullable = false)
    public int number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Content content;

    @Column(nullable = false)
    public int schemaVersion;

    /** SHA-256 of the canonical content (PUB-02). */
    @Column(nullable = false)
    public String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Reason reason;

    @Column(nullable = false)
    public String changeNote;

    @Column(nullable = false)
    public UUID authorId;

    @Column(nullable = false)
    public Instant createdAt;

    /** Who wrote any part of it since the last publication. */
    @ElementCollection
    @CollectionTable(name = "edition_writer", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "person_id")
    public Set<UUID> writers;

    /** What an edition was cut for. */
    public enum Reason {
        SUBMITTED,
        KEPT,
        RESTORED,
        IMPORTED
    }

    /** Cuts the next edition from the working copy. The document must be locked. */
    public static Edition cut(WorkingCopy copy, Reason reason, Instant now) {
        var edition = of(1 + (int) count("documentId", copy.documentId), copy, reason, now);
        edition.persist();
        return edition;
    }

    /** The edition that says what the working copy says, cut now when there is none. */
    public static Edition kept(WorkingCopy copy, Instant now) {
        var hash = ContentJson.hash(copy.content).hex();
        return Edition.<Edition>find(
                        "documentId = ?1 and contentHash = ?2 order by number desc",
                        copy.documentId,
                        hash)
                .firstResultOptional()
                .orElseGet(() -> cut(copy, Reason.KEPT, now));
    }

    /**
     * The edition of a document with a number; never one of another document.
     *
     * @throws Refused {@code not-found}
     */
    static Edition numbered(DocumentId document, int number) {
        return Edition.<Edition>find("documentId = ?1 and number = ?2", document.value(), number)
                .firstResultOptional()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("这一版", "this edition"))));
    }

    private static Edition of(int number, WorkingCopy copy, Reason reason, Instant now) {
        var edition = new Edition();
        edition.id = UUID.randomUUID();
        edition.documentId = copy.documentId;
        edition.number = number;
        edition.content = copy.content;
        edition.schemaVersion = ContentJson.SCHEMA_VERSION;
        edition.contentHash = ContentJson.hash(copy.content).hex();
        edition.reason = reason;
        edition.changeNote = copy.changeNote;
        edition.authorId = copy.updatedBy;
        edition.createdAt = now;
        edition.writers = new HashSet<>(copy.writers);
        return edition;
    }

    public Sha256 hash() {
        return new Sha256(contentHash);
    }

    public PersonId author() {
        return new PersonId(authorId);
    }
}
