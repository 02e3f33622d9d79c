package org.boai.links;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The last look at all links. */
@Entity
class LinkCheck extends PanacheEntityBase {
    static final int ONLY = 1;

    @Id public int id = ONLY;

    @Column(nullable = false)
    public Instant endedAt;

    /** How many pages were read. */
    @Column(nullable = false)
    public int pages;

    /** How many different links they have. */
    @Column(nullable = false)
    public int links;

    /** Links elsewhere that there was no time for. */
    @Column(nullable = false)
    public int postponed;
}
