package org.boai.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.editing.Edition;
import org.hibernate.annotations.Immutable;

/** One time that an edition went public, at the server's time (PUB-07). */
@Entity
@Immutable
public class Publication extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false)
    public UUID documentId;

    @Column(nullable = false)
    public UUID editionId;

    @Column(nullable = false)
    public Instant publishedAt;

    @Column(nullable = false)
    public String changeNote;

    static Publication record(Edition edition, Instant at) {
        var publication = new Publication();
        publication.documentId = edition.documentId;
        publication.editionId = edition.id;
        publication.publishedAt = at;
        publication.changeNote = edition.changeNote;
        publication.persist();
        return publication;
    }

    /** All publications of a document, oldest first. */
    static List<Publication> of(UUID document) {
        return list("documentId = ?1 order by id", document);
    }
}
