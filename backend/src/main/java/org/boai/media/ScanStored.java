package org.boai.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import org.boai.document.Sha256;
import org.boai.media.intake.FileType;
import org.boai.media.scan.ScanFile;
import org.boai.outbox.OutboxConfig;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/**
 * Looks through the files that are stored and were not looked through yet: those of before, and
 * those of an upload that was cut off.
 */
@ApplicationScoped
public class ScanStored {
    private static final Logger LOG = Logger.getLogger(ScanStored.class);

    private final AssetScans scans;
    private final StoredAssets assets;
    private final MediaStore store;
    private final ScanFile scan;
    private final OutboxConfig config;
    private volatile boolean stopping;

    ScanStored(
            AssetScans scans,
            StoredAssets assets,
            MediaStore store,
            ScanFile scan,
            OutboxConfig config) {
        this.scans = scans;
        this.assets = assets;
        this.store = store;
        this.scan = scan;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.worker()) {
            Thread.ofPlatform().daemon().name("scan stored files").start(this::once);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void once() {
        try {
            all();
        } catch (Refused | PersistenceException | IOException e) {
            LOG.warnf("Stored files are looked through at the next start: %s", e);
        }
    }

    /** Looks through all of them, one after the other. */
    void all() throws IOException {
        var next = scans.unscanned("");
        while (!next.isEmpty() && !stopping) {
            var hash = next.getFirst();
            scan(new Sha256(hash));
            next = scans.unscanned(hash);
        }
    }

    private void scan(Sha256 hash) throws IOException {
        var asset = assets.find(hash);
        if (asset.isEmpty()) {
            return;
        }
        try (var folder = WorkFolder.create();
                var bytes = store.open(StorageKey.original(hash), 0, asset.get().bytes)) {
            var file = folder.path().resolve("stored");
            Files.copy(bytes, file);
            var type = FileType.ofMediaType(asset.get().mediaType).orElseThrow();
            scans.begin(hash);
            scans.keep(hash, scan.of(type, file));
        }
    }
}
