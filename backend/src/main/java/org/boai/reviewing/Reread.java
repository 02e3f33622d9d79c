package org.boai.reviewing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full re-read of an edition that went public by the emergency lane (PUB-04). */
@Entity
public class Reread extends PanacheEntityBase {
    @Id public UUID editionId;

    @Column(nullable = false)
    public UUID documentId;

    @Column(nullable = false)
    public Instant dueAt;

    /** When reviewers were told that it is late. */
    public @Nullable Instant lateToldAt;

    public @Nullable UUID doneBy;

    public @Nullable Instant doneAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Finding finding;

    @Column(nullable = false)
    public String note;

    /** What a re-read came to. */
    public enum Finding {
        SOUND,
        TO_CORRECT
    }
}
