package org.boai.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.boai.editing.Document;
import org.boai.language.Bilingual;

/**
 * What was to happen to a document at a time and did not, until it happens or another time is set.
 */
@Entity
@IdClass(FailedPlan.Key.class)
public class FailedPlan extends PanacheEntityBase {
    @Id public UUID documentId;

    @Id
    @Enumerated(EnumType.STRING)
    public What what;

    @Column(nullable = false)
    public Instant plannedAt;

    /** Who set the time, and so is told. */
    @Column(nullable = false)
    public UUID plannedBy;

    @Column(nullable = false)
    public String reasonZh;

    @Column(nullable = false)
    public String reasonEn;

    /** What can be planned. */
    public enum What {
        PUBLISH,
        EXPIRE
    }

    /** A document has at most one of each. */
    public record Key(UUID documentId, What what) {}

    /** Keeps that the publication did not come about. The document still has its time. */
    static void ofPublication(Document document, Bilingual why) {
        keep(new Key(document.id, What.PUBLISH), document.scheduledAt, document.scheduledBy, why);
    }

    /** Keeps that the withdrawal did not come about. The document still has its time. */
    static void ofWithdrawal(Document document, Bilingual why) {
        keep(new Key(document.id, What.EXPIRE), document.expiresAt, document.expiresBy, why);
    }

    private static void keep(Key key, Instant at, UUID by, Bilingual why) {
        settle(key);
        var plan = new FailedPlan();
        plan.documentId = key.documentId();
        plan.what = key.what();
        plan.plannedAt = at;
        plan.plannedBy = by;
        plan.reasonZh = why.zh();
        plan.reasonEn = why.en();
        plan.persist();
    }

    /**
     * It happened after all, was planned anew, or is not to happen any more.
     *
     * @return whether there was one
     */
    static boolean settle(Key key) {
        return delete("documentId = ?1 and what = ?2", key.documentId(), key.what()) > 0;
    }
}
