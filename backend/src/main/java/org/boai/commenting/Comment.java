package org.boai.commenting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something to talk about at a place of a draft, until somebody has dealt with it. */
@Entity
public class Comment extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public UUID documentId;

    /** A component of the content, for example {@code title}. */
    @Column(nullable = false)
    public String field;

    /** Index of the entry in the working copy; null for a whole field, or once it is gone. */
    public @Nullable Integer place;

    /** The entry as it was last seen, in the stored form; null for a whole field. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable JsonNode entry;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable UUID resolvedBy;

    public @Nullable Instant resolvedAt;

    static List<Comment> of(DocumentId document) {
        return list("documentId = ?1 order by createdAt, id", document.value());
    }

    /**
     * A comment of a document; never one of another document.
     *
     * @throws Refused {@code not-found}
     */
    static Comment of(Document document, UUID id) {
        return Comment.<Comment>find("documentId = ?1 and id = ?2", document.id, id)
                .firstResultOptional()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("这条批注", "this comment"))));
    }
}
