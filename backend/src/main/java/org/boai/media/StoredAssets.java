package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boai.content.AssetRef;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.http.Cursor;
import org.boai.media.intake.AssetKind;
import org.jspecify.annotations.Nullable;

/** The stored files as the desk sees them. */
@ApplicationScoped
public class StoredAssets {
    private static final int MAX_PAGE = 100;

    private final EntityManager database;

    StoredAssets(EntityManager database) {
        this.database = database;
    }

    /**
     * A document that uses a file.
     *
     * @param live whether what the public sees does
     * @param draft whether the working copy does
     * @param history whether an edition does, which can be restored
     */
    public record Use(
            DocumentId document, String title, boolean live, boolean draft, boolean history) {}

    @Transactional
    public Optional<Asset> find(Sha256 hash) {
        return Asset.findByIdOptional(hash.hex());
    }

    /** The reference to a stored file under the name that it was sent with. */
    @Transactional
    public Optional<AssetRef> reference(Sha256 hash) {
        return find(hash).map(asset -> asset.referenceAs(asset.fileName));
    }

    /** Those of the hashes that are stored. */
    @Transactional
    public Map<Sha256, Asset> find(Collection<Sha256> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return Asset.<Asset>list("sha256 in ?1", hashes.stream().map(Sha256::hex).toList()).stream()
                .collect(Collectors.toMap(asset -> new Sha256(asset.sha256), Function.identity()));
    }

    /** Up to {@code limit} files of a kind, or of all, latest first, after the place given. */
    @Transactional
    public List<Asset> list(@Nullable AssetKind kind, @Nullable Cursor<Sha256> after, int limit) {
        return Asset.<Asset>find(
                        """
                        (?1 is null or kind = ?1)
                        and (cast(?2 as Instant) is null or createdAt < ?2
                             or (createdAt = ?2 and sha256 > ?3))
                        order by createdAt desc, sha256
                        """,
                        kind,
                        after == null ? null : after.at(),
                        after == null ? null : after.key().hex())
                .page(0, Math.clamp(limit, 1, MAX_PAGE))
                .list();
    }

    /** The documents that use a file, at most 100, by title. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Use> usesOf(Sha256 hash) {
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select id, title, live, draft, history from (
                                    select d.id, d.title,
                                        exists (select from live_asset l
                                                where l.document_id = d.id and l.sha256 = :hash) live,
                                        exists (select from working_copy w
                                                where w.document_id = d.id and jsonb_path_exists(
                                                    w.content, '$.**.sha256 ? (@ == $hash)',
                                                    jsonb_build_object('hash', :hash))) draft,
                                        exists (select from edition e
                                                where e.document_id = d.id and jsonb_path_exists(
                                                    e.content, '$.**.sha256 ? (@ == $hash)',
                                                    jsonb_build_object('hash', :hash))) history
                                    from document d) uses
                                where live or draft or history order by title, id limit 100
                                """,
                                Object[].class)
                        .setParameter("hash", hash.hex())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Use(
                                        new DocumentId((UUID) row[0]),
                                        (String) row[1],
                                        (Boolean) row[2],
                                        (Boolean) row[3],
                                        (Boolean) row[4]))
                .toList();
    }
}
