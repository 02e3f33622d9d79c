package org.boai.media;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.boai.content.AssetRef;
import org.boai.document.Sha256;
import org.boai.media.intake.AssetKind;
import org.boai.media.intake.FileName;
import org.boai.media.intake.FileType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored file, known by the SHA-256 of its bytes. Another file is another asset. */
@Entity
@Immutable
public class Asset extends PanacheEntityBase {
    @Id public String sha256;

    /** The clean name under which it was first sent. */
    @Column(nullable = false)
    public String fileName;

    @Column(nullable = false)
    public String mediaType;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public AssetKind kind;

    @Column(nullable = false)
    public long bytes;

    /** Unsigned; ZIP files carry it (KIT-03). */
    @Column(nullable = false)
    public long crc32;

    /** In pixels, pictures only. */
    public @Nullable Integer width;

    /** In pixels, pictures only. */
    public @Nullable Integer height;

    @Column(nullable = false)
    public UUID createdBy;

    @Column(nullable = false)
    public Instant createdAt;

    /** The reference under a name, which must fit the type; under the stored name else. */
    public AssetRef referenceAs(String shownName) {
        var shown =
                FileName.isValid(shownName) && type().fits(new FileName(shownName))
                        ? shownName
                        : fileName;
        return new AssetRef(new Sha256(sha256), shown, mediaType, bytes, width, height);
    }

    AssetFiles.Facts facts() {
        return new AssetFiles.Facts(new Sha256(sha256), type(), bytes);
    }

    private FileType type() {
        return FileType.ofMediaType(mediaType).orElseThrow();
    }
}
