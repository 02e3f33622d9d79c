package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A one-time way in, kept as a hash. */
@Entity
public class SetupLink extends PanacheEntityBase {
    @Id public String tokenHash;

    @Column(nullable = false)
    public Instant expiresAt;
}
