package org.boai.links;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A link as it was when it was last looked at. */
@Entity
class CheckedLink extends PanacheEntityBase {
    /** A server may be away for so long before its links are said to be dead. */
    static final Duration PATIENCE = Duration.ofDays(3);

    @Id public String target;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public LinkKind kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Answer.State state;

    /** See {@link Answer}. */
    @Column(nullable = false)
    public String reason;

    /** How many pages have it. */
    @Column(nullable = false)
    public int uses;

    /** Some of them, as paths. */
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> pages;

    @Column(nullable = false)
    public Instant checkedAt;

    public @Nullable Instant lastGoodAt;

    /** Since when no look found it good. */
    public @Nullable Instant failingSince;

    void looked(Answer answer, Instant at) {
        state = answer.state();
        reason = answer.reason();
        checkedAt = at;
        if (answer.state() == Answer.State.GOOD) {
            lastGoodAt = at;
            failingSince = null;
        } else if (failingSince == null) {
            failingSince = at;
        }
    }

    boolean isDead(Instant now) {
        return switch (state) {
            case GOOD -> false;
            case DEAD -> true;
            case UNSURE -> failingSince.isBefore(now.minus(PATIENCE));
        };
    }

    static long countDead(Instant now) {
        return count(
                "state = ?1 or state = ?2 and failingSince < ?3",
                Answer.State.DEAD,
                Answer.State.UNSURE,
                now.minus(PATIENCE));
    }
}
