package org.boai.archiving;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boai.language.Bilingual;
import org.boai.links.UsedFiles;
import org.boai.links.UsedFiles.Used;
import org.boai.media.Deliverable;
import org.boai.media.PublicFiles;
import org.boai.media.kit.LiveKits;
import org.boai.projection.SnapshotSite;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.files.Snapshot;
import org.boai.site.view.SiteSettings;

/**
 * Writes all that readers get as one ZIP: the files of the site as they are at one moment, and the
 * uploaded files and kits that they show or offer. Any server can serve what is in it. Nothing is
 * kept in memory but one page.
 */
@ApplicationScoped
public class ArchiveSite {
    /** The same site makes the same bytes; the first that ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Each takes a thread for as long as its reader takes to get it. */
    private static final int AT_ONCE = 4;

    private final SnapshotSite site;
    private final PublicFiles media;
    private final LiveKits kits;
    private final URI address;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ArchiveSite(SnapshotSite site, PublicFiles media, LiveKits kits, SiteSettings settings) {
        this.site = site;
        this.media = media;
        this.kits = kits;
        this.address = settings.publicUrl();
    }

    /**
     * Says what is in the way, before the first byte is sent.
     *
     * @throws Refused {@code site-written-elsewhere}, {@code archives-being-made}, {@code
     *     storage-unavailable}
     */
    public void requireReady() {
        if (!site.isHere()) {
            throw writtenElsewhere();
        }
        if (places.availablePermits() == 0) {
            throw beingMade();
        }
        media.requireAnswer();
    }

    /**
     * Writes it; what is broken off is no ZIP.
     *
     * @throws IOException when the site cannot be read or the reader goes away
     */
    public void writeTo(OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw beingMade();
        }
        try (var snapshot = site.now().orElseThrow(ArchiveSite::writtenElsewhere)) {
            var zip = new ZipOutputStream(out);
            snapshot.each((file, bytes) -> add(zip, file, bytes));
            offered(zip, snapshot);
            zip.finish();
        } finally {
            places.release();
        }
    }

    private static void add(ZipOutputStream zip, String file, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(file));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** They are compressed already. What is not public any more, or lost, is left out. */
    private void offered(ZipOutputStream zip, Snapshot snapshot) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (var used : UsedFiles.in(snapshot.folder(), address)) {
            var file = find(used);
            if (file.isPresent()) {
                try (var bytes = file.get().bytes().open(0, file.get().length())) {
                    zip.putNextEntry(entry(used.file()));
                    bytes.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private Optional<Deliverable> find(Used used) {
        return switch (used) {
            case Used.Upload upload -> media.find(upload.hash(), upload.name());
            case Used.Kit kit -> kits.find(kit.document(), kit.name());
        };
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static Refused writtenElsewhere() {
        return new Refused(
                new Refusal.Unavailable(
                        "site-written-elsewhere",
                        new Bilingual(
                                "现在由另一个节点写网站文件。请在那个节点上操作。",
                                "Another node writes the files of the site now. Do this on that node.")));
    }

    private static Refused beingMade() {
        return new Refused(
                new Refusal.Unavailable(
                        "archives-being-made",
                        new Bilingual(
                                "已有几份整站归档正在下载。请等它们下载完再试。",
                                "Several archives of the site are being downloaded already. Try again when they are done.")));
    }
}
