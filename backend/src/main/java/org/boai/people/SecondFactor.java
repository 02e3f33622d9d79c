package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The secret that a person's phone shares with us; it counts from the first right code on. */
@Entity
public class SecondFactor extends PanacheEntityBase {
    @Id public UUID personId;

    /** As {@link SealSecrets} made it. */
    @Column(nullable = false)
    public byte[] secret;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant confirmedAt;

    /** The 30-second step of the last code that was accepted. */
    public long lastStep;

    /** Locked, so that of two uses of one code at the same time one fails. */
    static Optional<SecondFactor> lockOf(Person person) {
        return find("personId", person.id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The people whose sign-in takes a code. */
    static Set<UUID> confirmed() {
        return SecondFactor.<SecondFactor>find("confirmedAt is not null").stream()
                .map(factor -> factor.personId)
                .collect(Collectors.toSet());
    }

    static boolean isOn(Person person) {
        return count("personId = ?1 and confirmedAt is not null", person.id) == 1;
    }
}
