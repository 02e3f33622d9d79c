package org.boai.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.boai.document.Sha256;
import org.boai.media.intake.FileType;
import org.boai.outbox.OutboxConfig;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/**
 * Looks through the files that are stored and were not looked through yet: those of before, those
 * of an upload that was cut off, and those that found all readers busy.
 */
@ApplicationScoped
public class ScanStored {
    private static final Logger LOG = Logger.getLogger(ScanStored.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final AssetScans scans;
    private final StoredAssets assets;
    private final MediaStore store;
    private final LookThrough lookThrough;
    private final OutboxConfig config;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("scan stored files").factory());

    ScanStored(
            AssetScans scans,
            StoredAssets assets,
            MediaStore store,
            LookThrough lookThrough,
            OutboxConfig config) {
        this.scans = scans;
        this.assets = assets;
        this.store = store;
        this.lookThrough = lookThrough;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.worker()) {
            worker.scheduleWithFixedDelay(this::all, 0, EVERY.toMinutes(), TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    /** Looks through all of them, one after the other. */
    void all() {
        try {
            var next = scans.unscanned("");
            while (!next.isEmpty() && !worker.isShutdown()) {
                scan(new Sha256(next.getFirst()));
                next = scans.unscanned(next.getFirst());
            }
        } catch (PersistenceException e) {
            LOG.warnf("Stored files are looked through later: %s", e);
        }
    }

    /** A file that can't be had now does not hold up the others. */
    private void scan(Sha256 hash) {
        var asset = assets.find(hash);
        if (asset.isEmpty()) {
            return;
        }
        try (var folder = WorkFolder.create();
                var bytes = store.open(StorageKey.original(hash), 0, asset.get().bytes)) {
            var file = folder.path().resolve("stored");
            Files.copy(bytes, file);
            lookThrough.file(hash, FileType.ofMediaType(asset.get().mediaType).orElseThrow(), file);
        } catch (Refused | IOException e) {
            LOG.warnf("The stored file %s is looked through later: %s", hash, e);
        }
    }
}
