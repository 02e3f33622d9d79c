package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A browser that is signed in; it ends at sign-out and at any change of password or roles. */
@Entity
public class Session extends PanacheEntityBase {
    @Id public String tokenHash;

    @ManyToOne(optional = false)
    public Person person;

    @Column(nullable = false)
    public String csrfToken;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant expiresAt;
}
