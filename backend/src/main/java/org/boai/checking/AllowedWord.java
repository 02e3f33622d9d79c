package org.boai.checking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A term of the dictionary that a final reviewer lets stand in one document (PUB-06). */
@Entity
@Immutable
@IdClass(AllowedWord.Key.class)
public class AllowedWord extends PanacheEntityBase {
    @Id public UUID documentId;

    @Id public String text;

    @Column(nullable = false)
    public String reason;

    /** A name. */
    @Column(nullable = false)
    public String allowedBy;

    @Column(nullable = false)
    public Instant allowedAt;

    record Key(UUID documentId, String text) {}
}
