package org.boai.sharing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.boai.people.Secret;
import org.jspecify.annotations.Nullable;

/** A link to one edition, for whoever holds it, until it ends. */
@Entity
public class PreviewLink extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public String tokenHash;

    @Column(nullable = false)
    public UUID documentId;

    @Column(nullable = false)
    public UUID editionId;

    /** A name. */
    @Column(nullable = false)
    public String createdBy;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant expiresAt;

    /** A name. */
    public @Nullable String revokedBy;

    public @Nullable Instant revokedAt;

    /** How often its page was shown. */
    @Column(nullable = false)
    public int opened;

    public @Nullable Instant openedAt;

    static Optional<PreviewLink> with(Secret secret) {
        return find("tokenHash", secret.hash()).firstResultOptional();
    }

    boolean isOpen(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
