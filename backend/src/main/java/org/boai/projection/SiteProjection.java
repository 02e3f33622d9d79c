package org.boai.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.document.DocumentId;
import org.boai.outbox.Projection;
import org.boai.settings.SiteConfig;
import org.boai.site.Site;
import org.boai.site.files.Difference;
import org.boai.site.files.Kept;
import org.boai.site.files.Snapshot;
import org.boai.site.view.SiteSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The static site as a projection: one node at a time writes a folder, and takes over what the one
 * before it left.
 */
@ApplicationScoped
class SiteProjection implements Projection {
    private static final Logger LOG = Logger.getLogger(SiteProjection.class);

    /** Longer than an import of some 10,000 articles, whose lists are then written once. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String target;
    private final Path folder;
    private final SiteSettings settings;
    private final LiveItemSource source;
    private final Leadership leadership;
    private final Event<SiteWritten> written;
    private final Clock clock;
    private volatile @Nullable Site site;
    private @Nullable LocalDate date;

    SiteProjection(
            SiteConfig config,
            SiteSettings settings,
            LiveItemSource source,
            Leadership.Candidacy candidacy,
            Event<SiteWritten> written,
            Clock clock) {
        this.target = config.target();
        this.folder = config.folder();
        this.settings = settings;
        this.source = source;
        this.leadership = candidacy.of(config.target());
        this.written = written;
        this.clock = clock;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** Opens the folder when this node becomes the writer, and keeps up with the date. */
    @Override
    public boolean mayWrite() {
        if (!leadership.isHeld()) {
            close();
            if (!leadership.acquire()) {
                return false;
            }
        }
        try {
            keepUp();
            return true;
        } catch (IOException e) {
            LOG.warnf("The site folder cannot be written now: %s", e);
            close();
            return false;
        }
    }

    private void keepUp() throws IOException {
        var today = LocalDate.now(clock);
        if (site != null && !site.isCurrent()) {
            LOG.warn("The site folder was written by another; it is opened again");
            close();
        }
        if (site == null) {
            var opened = Site.open(folder, settings, source, today);
            opened.failures()
                    .forEach((id, why) -> LOG.warnf("Document %s is not shown: %s", id, why));
            site = opened;
            written.fire(SiteWritten.OPENED);
        } else if (!today.equals(date)) {
            site.tick(today)
                    .forEach((file, why) -> LOG.errorf("%s keeps yesterday's form: %s", file, why));
            written.fire(SiteWritten.CHANGED);
        }
        date = today;
    }

    @Override
    public Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException {
        var failures = writer().apply(documents);
        written.fire(SiteWritten.CHANGED);
        return failures;
    }

    @Override
    public void rebuild(Meanwhile meanwhile) throws IOException {
        writer().rebuild(
                        LocalDate.now(clock),
                        applier -> {
                            checkLeadership();
                            meanwhile.applyWith(documents -> applier.apply(documents));
                            checkLeadership();
                        });
        written.fire(SiteWritten.CHANGED);
    }

    /**
     * Files that somebody else changed, removed or added; empty when this node does not write the
     * site.
     */
    Optional<List<String>> verify() throws IOException {
        var open = site;
        return open == null ? Optional.empty() : Optional.of(List.copyOf(open.verify()));
    }

    /** The releases that are kept; empty when this node does not write the site. */
    Optional<List<Kept>> releases() throws IOException {
        var open = site;
        return open == null ? Optional.empty() : Optional.of(open.releases());
    }

    /**
     * Goes back to an earlier release, beside the deliveries: what they write meanwhile goes into
     * it too.
     */
    void rollBack(long number) throws IOException {
        writer().rollBack(number, _ -> checkLeadership());
        written.fire(SiteWritten.CHANGED);
    }

    /** Whether this node writes the site. */
    boolean isWritten() {
        return site != null;
    }

    /** All that readers get at this moment; empty when this node does not write the site. */
    Optional<Snapshot> snapshot() throws IOException {
        var open = site;
        return open == null ? Optional.empty() : Optional.of(open.snapshot());
    }

    /** What another place lacks of that; empty when this node does not write the site. */
    Optional<Difference> difference(Difference.Lacks other) throws IOException {
        var open = site;
        return open == null ? Optional.empty() : Optional.of(open.difference(other));
    }

    private void checkLeadership() throws IOException {
        if (!leadership.isHeld()) {
            throw new IOException("Another node may write the site now");
        }
    }

    private Site writer() throws IOException {
        var open = site;
        if (open == null) {
            throw new IOException("This node does not write the site now");
        }
        return open;
    }

    void stop(@Observes ShutdownEvent event) {
        close();
        leadership.close();
    }

    private void close() {
        if (site != null) {
            try {
                site.close();
            } catch (IOException e) {
                LOG.warnf("The site folder was not closed: %s", e);
            }
            site = null;
        }
    }
}
