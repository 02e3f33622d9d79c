package org.boai.reviewing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.boai.content.check.Warning;
import org.boai.content.check.Warnings.Answered;
import org.boai.content.check.Warnings.Step;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why warnings of an edition stand, in the words of who let them (PRV-06, PUB-06). */
@Entity
@Immutable
class EditionReason extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(nullable = false)
    public UUID editionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Step step;

    @Column(nullable = false)
    public UUID personId;

    @Column(nullable = false)
    public String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public List<Warning> warnings;

    @Column(nullable = false)
    public Instant givenAt;

    /** Those of one edition, in their order. */
    static List<EditionReason> of(UUID edition) {
        return list("editionId = ?1 order by id", edition);
    }

    /** Those of several editions, in their order. */
    static List<EditionReason> ofAll(Collection<UUID> editions) {
        return list("editionId in ?1 order by id", editions);
    }

    Answered answered() {
        return new Answered(step, warnings);
    }
}
