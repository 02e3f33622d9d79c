package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.boai.document.Sha256;
import org.boai.media.intake.FileType;
import org.boai.media.scan.ScanFile;

/** Looks once through each file that holds text, for what tells of persons (PRV-06). */
@ApplicationScoped
class LookThrough {
    private final ScanFile scan;
    private final AssetScans scans;

    LookThrough(ScanFile scan, AssetScans scans) {
        this.scan = scan;
        this.scans = scans;
    }

    /** A file that does not get its turn is left to {@link ScanStored}. */
    void file(Sha256 hash, FileType type, Path file) {
        if (ScanFile.isFor(type) && !scans.isKnown(hash)) {
            scan.of(type, file, () -> scans.begin(hash))
                    .ifPresentOrElse(found -> scans.keep(hash, found), () -> scans.forget(hash));
        }
    }
}
