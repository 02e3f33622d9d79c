package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.media.intake.Prepared;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Writes the row that makes stored bytes an asset; of two who send the same file, one wins. */
@ApplicationScoped
class RegisterAsset {
    private static final String INSERT =
            """
            insert into asset (sha256, file_name, media_type, kind, bytes, crc32, width, height,
                               created_by, created_at)
            values (:hash, :name, :type, :kind, :bytes, :crc, cast(:width as integer),
                    cast(:height as integer), :by, :at)
            on conflict (sha256) do nothing
            """;

    private final EntityManager database;
    private final MediaStore store;
    private final AssetTurns turns;
    private final Audit audit;
    private final Clock clock;

    RegisterAsset(
            EntityManager database, MediaStore store, AssetTurns turns, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Asset as(Actor actor, Prepared file) {
        var digest = file.digest();
        turns.whileSaving();
        if (store.size(StorageKey.original(digest.sha256())).isEmpty()) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "storage-unavailable",
                            new Bilingual(
                                    "同一个文件刚被删除。请再上传一次。",
                                    "The same file was deleted this moment. Upload it again.")));
        }
        var size = file.size();
        var written =
                database.createNativeQuery(INSERT)
                        .setParameter("hash", digest.sha256().hex())
                        .setParameter("name", file.name().value())
                        .setParameter("type", file.type().mediaType())
                        .setParameter("kind", file.type().kind().name())
                        .setParameter("bytes", digest.bytes())
                        .setParameter("crc", digest.crc32())
                        .setParameter("width", size == null ? null : size.width())
                        .setParameter("height", size == null ? null : size.height())
                        .setParameter("by", actor.id().value())
                        .setParameter("at", clock.instant())
                        .executeUpdate();
        if (written == 1) {
            audit.record(
                    actor,
                    "upload",
                    Map.of("sha256", digest.sha256().hex(), "fileName", file.name().value()));
        }
        return Asset.findById(digest.sha256().hex());
    }
}
