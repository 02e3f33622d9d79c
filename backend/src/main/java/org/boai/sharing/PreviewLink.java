package org.boai.sharing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.people.Secret;
import org.boai.workflow.PersonId;
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

    /** Whose link it is; null where only a name was kept that several people have. */
    public @Nullable UUID personId;

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

    /** Those of a person that still show something, locked. */
    static List<PreviewLink> openOf(PersonId person, Instant now) {
        return PreviewLink.<PreviewLink>find(
                        "personId = ?1 and revokedAt is null and expiresAt > ?2 order by id",
                        person.value(),
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of a document that still show something, locked. */
    static List<PreviewLink> openOf(DocumentId document, Instant now) {
        return PreviewLink.<PreviewLink>find(
                        "documentId = ?1 and revokedAt is null and expiresAt > ?2 order by id",
                        document.value(),
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void end(Actor by, Instant now) {
        revokedBy = by.name();
        revokedAt = now;
    }

    boolean isOpen(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
