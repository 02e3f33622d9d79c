package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.boai.site.index.SiteTopic;

/** An entry of the managed list that documents are filed under. */
@Entity
public class Topic extends PanacheEntityBase {
    @Id public String slug;

    @Column(nullable = false)
    public String nameZh;

    @Column(nullable = false)
    public String nameEn;

    @Column(nullable = false)
    public int position;

    /** Whether the menu leads to it. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public SiteTopic.Section section;

    /** What a section is about, or empty. */
    @Column(nullable = false)
    public String aboutZh;

    @Column(nullable = false)
    public String aboutEn;
}
