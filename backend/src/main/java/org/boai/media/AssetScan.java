package org.boai.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.boai.content.check.FileScan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a stored file was found to tell of persons. */
@Entity
public class AssetScan extends PanacheEntityBase {
    /** Raised when files have to be looked through anew, because more is found in them. */
    static final int READER = 2;

    @Id public String sha256;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public FileScan scan;

    @Column(nullable = false)
    public int reader;

    @Column(nullable = false)
    public Instant scannedAt;
}
