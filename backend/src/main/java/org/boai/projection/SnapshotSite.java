package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.boai.site.files.Difference;
import org.boai.site.files.Snapshot;

/** The files of the published site as they are at one moment. */
@ApplicationScoped
public class SnapshotSite {
    private final SiteProjection site;

    SnapshotSite(SiteProjection site) {
        this.site = site;
    }

    /**
     * Empty when this node is not the one that writes the site; the caller closes it.
     *
     * @throws IOException when the folder cannot be written
     */
    public Optional<Snapshot> now() throws IOException {
        return site.snapshot();
    }

    /**
     * What another place lacks of them. Empty when this node is not the one that writes the site;
     * the caller closes it.
     *
     * @throws IOException when the folder cannot be written
     */
    public Optional<Difference> difference(Difference.Lacks other) throws IOException {
        return site.difference(other);
    }

    /** Whether this node is the one that writes the site. */
    public boolean isHere() {
        return site.isWritten();
    }
}
