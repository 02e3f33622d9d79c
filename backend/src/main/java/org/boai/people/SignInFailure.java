package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One failed or unfinished attempt, counted for its account and for its network address. */
@Entity
public class SignInFailure extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false)
    public String attemptKey;

    @Column(nullable = false)
    public Instant failedAt;

    static long record(String key, Instant at) {
        var failure = new SignInFailure();
        failure.attemptKey = key;
        failure.failedAt = at;
        failure.persist();
        return failure.id;
    }

    static long countSince(String key, Instant since) {
        return count("attemptKey = ?1 and failedAt > ?2", key, since);
    }
}
