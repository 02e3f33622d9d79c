package org.boai.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an imported document was before it came here (PUB-07). */
@Entity
@Immutable
public class LegacyOrigin extends PanacheEntityBase {
    @Id public UUID documentId;

    /** Its id in the older site, so that a second import finds it. */
    @Column(nullable = false)
    public String legacyId;

    @Column(nullable = false)
    public String source;

    @Column(nullable = false)
    public Instant originallyPublishedAt;

    @Column(nullable = false)
    public Instant importedAt;

    @Column(nullable = false)
    public String importer;
}
