package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** A bearer token for {@code /manage/v1}, kept as a hash, with an end. */
@Entity
public class ApiToken extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public String tokenHash;

    @ManyToOne(optional = false)
    public Person person;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant expiresAt;
}
