package org.boai.editing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

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
}
