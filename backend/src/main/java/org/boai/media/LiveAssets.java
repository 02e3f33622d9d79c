package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.live.LiveItems;
import org.boai.media.intake.FileType;

/** The files of published documents, read with the role that sees nothing else. */
@ApplicationScoped
public class LiveAssets {
    private final LiveItems live;

    LiveAssets(LiveItems live) {
        this.live = live;
    }

    /**
     * A file that the public may have.
     *
     * @param crc32 unsigned, for ZIP files
     */
    public record LiveAsset(Sha256 sha256, FileType type, long bytes, long crc32) {}

    /** The file, while at least one published document uses it. */
    Optional<LiveAsset> find(Sha256 hash) {
        return live
                .query(
                        "select sha256, media_type, bytes, crc32 from live_asset where sha256 = ? limit 1",
                        statement -> statement.setString(1, hash.hex()),
                        LiveAssets::asset)
                .stream()
                .findFirst();
    }

    /** The hashes of all files that published documents use. */
    Set<Sha256> hashes() {
        return Set.copyOf(
                live.query(
                        "select distinct sha256 from live_asset",
                        _ -> {},
                        row -> new Sha256(row.getString(1))));
    }

    /** The files that a published document uses; none when it is not published. */
    public List<LiveAsset> of(DocumentId document) {
        return live.query(
                "select sha256, media_type, bytes, crc32 from live_asset where document_id = ?",
                statement -> statement.setObject(1, document.value()),
                LiveAssets::asset);
    }

    private static LiveAsset asset(ResultSet row) throws SQLException {
        return new LiveAsset(
                new Sha256(row.getString(1)),
                FileType.ofMediaType(row.getString(2)).orElseThrow(),
                row.getLong(3),
                row.getLong(4));
    }
}
