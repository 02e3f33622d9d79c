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

    /** Each part is found by an index: the texts themselves are too many to be read. */
    private static final String USES =
            """
            with live as (select document_id from live_asset where sha256 = :hash),
                draft as (select document_id from working_copy
                          where mentions @> array[cast(:hash as text)]),
                history as (select document_id from edition
                            where mentions @> array[cast(:hash as text)])
            select id, title, id in (table live), id in (table draft), id in (table history)
            from document
            where id in (table live union table draft union table history)
            order by title, id limit 100
            """;

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
                database.createNativeQuery(USES, Object[].class)
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
