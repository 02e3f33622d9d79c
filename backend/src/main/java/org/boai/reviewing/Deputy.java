package org.boai.reviewing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands in for an absent reviewer, from one day to another, both included. */
@Entity
public class Deputy extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public UUID absentId;

    @Column(nullable = false)
    public UUID deputyId;

    @Column(nullable = false)
    public LocalDate fromDay;

    @Column(nullable = false)
    public LocalDate toDay;

    @Column(nullable = false)
    public UUID appointedBy;

    @Column(nullable = false)
    public Instant appointedAt;

    public @Nullable UUID endedBy;

    public @Nullable Instant endedAt;
}
