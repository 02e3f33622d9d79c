package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.boai.content.Content;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one mutable draft of a document. */
@Entity
public class WorkingCopy extends PanacheEntityBase {
    @Id public UUID documentId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Content content;

    @Column(nullable = false)
    public int schemaVersion;

    /** Raised by every save, from 1 (PUB-12). */
    @Column(nullable = false)
    public long revision;

    /** What the next publication changes, as readers will see it (PUB-08). */
    @Column(nullable = false)
    public String changeNote;

    /** Who changed it since the last publication (PUB-01). */
    @ElementCollection
    @CollectionTable(name = "working_copy_writer", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "person_id")
    public Set<UUID> writers;

    @Column(nullable = false)
    public UUID updatedBy;

    @Column(nullable = false)
    public Instant updatedAt;

    public static WorkingCopy of(Document document) {
        return WorkingCopy.findById(document.id);
    }
}
