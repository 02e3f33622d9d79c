package org.boai.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act: who did what to which document, when. The database refuses to change or delete it. */
@Entity
@Immutable
public class AuditEvent extends PanacheEntityBase {
    /** The place in the chain, from 1. */
    @Id public Long id;

    @Column(nullable = false)
    public Instant at;

    public @Nullable UUID actorId;

    @Column(nullable = false)
    public String actor;

    @Column(nullable = false)
    public String action;

    public @Nullable UUID documentId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    public Map<String, String> detail;

    /** Binds this event to all before it; see {@link ChainHash}. */
    @Column(nullable = false)
    public String hash;

    Entry entry() {
        return new Entry(at, actorId, actor, action, documentId, detail);
    }
}
