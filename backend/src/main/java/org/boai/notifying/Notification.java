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

    @Column(nullable = false)
    public UUID documentId;

    /**
     * A {@link Task} where the person is to do something, else why; empty when there is nothing to
     * add. Worded when it is read, in the language of who reads.
     */
    @Column(nullable = false)
    public String detail;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant readAt;
}
