package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boai.content.AssetRef;
import org.boai.content.check.FileScan;
import org.boai.content.check.FileScan.Outcome;
import org.boai.document.Sha256;
import org.boai.media.intake.FileType;
import org.boai.media.scan.ScanFile;

/** What stored files tell of persons, looked up once for each (PRV-06). */
@ApplicationScoped
public class AssetScans {
    private static final FileScan NOT_YET = new FileScan(Outcome.NOT_READ, List.of(), false);

    private static final String UNSCANNED =
            """
            select sha256 from asset
            where kind in ('DOCUMENT', 'CAPTIONS') and sha256 > :after
              and not exists (select from asset_scan scan
                              where scan.sha256 = asset.sha256 and scan.reader = :reader)
            order by sha256 limit 1
            """;

    private final EntityManager database;
    private final Clock clock;

    AssetScans(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the files tell, by hash; none for pictures and films. */
    @Transactional
    public Map<Sha256, FileScan> of(Collection<AssetRef> files) {
        var withText =
                files.stream()
                        .filter(AssetScans::hasText)
                        .map(AssetRef::sha256)
                        .collect(Collectors.toSet());
        var known =
                AssetScan.<AssetScan>list(
                                "sha256 in ?1", withText.stream().map(Sha256::hex).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.sha256, one -> one.scan));
        return withText.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                hash -> known.getOrDefault(hash.hex(), NOT_YET)));
    }

    private static boolean hasText(AssetRef file) {
        return FileType.ofMediaType(file.mediaType()).filter(ScanFile::isFor).isPresent();
    }

    @Transactional
    boolean isKnown(Sha256 hash) {
        return AssetScan.count("sha256 = ?1 and reader = ?2", hash.hex(), AssetScan.READER) > 0;
    }

    /** Noted before a file is read, so that one that ends this process is read only once. */
    @Transactional
    void begin(Sha256 hash) {
        keep(hash, NOT_YET);
    }

    /** Of two who looked through the same file, both found the same. */
    @Transactional
    void keep(Sha256 hash, FileScan found) {
        AssetScan row = AssetScan.findById(hash.hex());
        var isNew = row == null;
        if (isNew) {
            row = new AssetScan();
            row.sha256 = hash.hex();
        }
        row.scan = found;
        row.reader = AssetScan.READER;
        row.scannedAt = clock.instant();
        if (isNew) {
            row.persist();
        }
    }

    /** A file that was not read after all is looked through another time. */
    @Transactional
    void forget(Sha256 hash) {
        AssetScan.deleteById(hash.hex());
    }

    /** The next file that was not looked through yet, or an empty list. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<String> unscanned(String after) {
        return database.createNativeQuery(UNSCANNED, String.class)
                .setParameter("after", after)
                .setParameter("reader", AssetScan.READER)
                .getResultList();
    }
}
