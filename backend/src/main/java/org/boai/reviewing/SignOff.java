package org.boai.reviewing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.ReviewRules.Signed;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One reviewer's approval of one level, bound to the hash of an edition (PUB-02). */
@Entity
@Immutable
public class SignOff extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public UUID documentId;

    @Column(nullable = false)
    public UUID editionId;

    @Column(nullable = false)
    public int reviewRound;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Level level;

    @Column(nullable = false)
    public UUID personId;

    /** The absent reviewer that this person stood in for, or null. */
    public @Nullable UUID inPlaceOf;

    /** The request that allowed it, for sensitive material; given at the final level (PUB-03). */
    public @Nullable String reference;

    @Column(nullable = false)
    public String contentHash;

    /** 审: stance, facts, policy. */
    @Column(nullable = false)
    public boolean contentReviewed;

    /** 校: typos, names, titles, numbers, places. */
    @Column(nullable = false)
    public boolean proofread;

    @Column(nullable = false)
    public boolean secrecyChecked;

    @Column(nullable = false)
    public boolean privacyChecked;

    @Column(nullable = false)
    public String comment;

    @Column(nullable = false)
    public Instant signedAt;

    /** The sign-offs of the current review, in their order. */
    public static List<SignOff> current(Document document) {
        return SignOff.<SignOff>list(
                        "documentId = ?1 and reviewRound = ?2", document.id, document.reviewRound)
                .stream()
                .sorted((a, b) -> a.level.compareTo(b.level))
                .toList();
    }

    /** The sign-offs that an edition got, in their order. */
    public static List<SignOff> of(UUID edition) {
        return SignOff.<SignOff>list("editionId", edition).stream()
                .sorted((a, b) -> a.level.compareTo(b.level))
                .toList();
    }

    Signed signed() {
        return new Signed(
                level,
                new PersonId(personId),
                inPlaceOf == null ? null : new PersonId(inPlaceOf),
                new Sha256(contentHash));
    }
}
