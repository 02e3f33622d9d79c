package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A sign-in with the right password that still wants the code of the second factor. */
@Entity
public class StartedSignIn extends PanacheEntityBase {
    @Id public String tokenHash;

    @ManyToOne(optional = false)
    public Person person;

    @Column(nullable = false)
    public Instant expiresAt;
}
