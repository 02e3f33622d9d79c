package org.boai.bundling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Documents that are published in one transaction, now or at a time. */
@Entity
public class Bundle extends PanacheEntityBase {
    @Id public UUID id;

    @Column(nullable = false)
    public String title;

    @ElementCollection
    @CollectionTable(name = "bundle_document", joinColumns = @JoinColumn(name = "bundle_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    public List<UUID> documents;

    @Column(nullable = false)
    public UUID createdBy;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant scheduledAt;

    /** Who set the time, and so answers for the publication. */
    public @Nullable UUID scheduledBy;

    public @Nullable Instant publishedAt;

    /** Why it was not published at its time, until another time is set. */
    public @Nullable String failedBecause;

    public @Nullable String failedBecauseEn;

    /** When it was to go public and did not. */
    public @Nullable Instant failedAt;

    /** It is planned anew, or public: that it failed before concerns nobody any more. */
    void forgetFailure() {
        failedBecause = null;
        failedBecauseEn = null;
        failedAt = null;
    }

    /**
     * @throws Refused {@code not-found}
     */
    static Bundle lock(UUID id) {
        return Bundle.<Bundle>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(new Bilingual("发布包", "this bundle"))));
    }

    /**
     * The bundle, locked, as long as nothing of it is public yet.
     *
     * @throws Refused {@code not-found}, {@code wrong-state}
     */
    static Bundle lockOpen(UUID id, Bilingual act) {
        var bundle = lock(id);
        if (bundle.publishedAt != null) {
            throw new Refused(
                    new Refusal.WrongState(new Bilingual("整包已发布", "Published already"), act));
        }
        return bundle;
    }
}
