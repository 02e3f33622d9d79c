package org.boai.notifying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that one person was told. */
@Entity
public class Notification extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false)
    public UUID personId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public NotificationKind kind;

    /** What it is about; null when it is about a bundle. */
    public @Nullable UUID documentId;

    /** What it is about; null when it is about a document. */
    public @Nullable UUID bundleId;

    /**
     * A {@link Task} where the person is to do something, which is worded when it is read; else
     * why, in Chinese where {@link #detailEn} is there too; empty when there is nothing to add.
     */
    @Column(nullable = false)
    public String detail;

    /** The same in English; null when there is one text for both languages. */
    public @Nullable String detailEn;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant readAt;
}
