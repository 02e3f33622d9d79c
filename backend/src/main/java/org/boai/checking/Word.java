package org.boai.checking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.boai.content.check.Finding;
import org.boai.content.check.Term;

/** An entry of the dictionary, as staff keep it (PUB-06). */
@Entity
public class Word extends PanacheEntityBase {
    @Id public String text;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Finding.Severity severity;

    /** What to write, or empty. */
    @Column(nullable = false)
    public String instead;

    @Column(nullable = false)
    public String why;

    /** Longer wordings that hold it and are right, one a line. */
    @Column(nullable = false)
    public String exceptIn;

    /** A name. */
    @Column(nullable = false)
    public String changedBy;

    @Column(nullable = false)
    public Instant changedAt;

    Term term() {
        return new Term(text, severity, instead, why, exceptions());
    }

    /** Longer wordings that hold it and are right. */
    public List<String> exceptions() {
        return exceptIn.lines().toList();
    }
}
