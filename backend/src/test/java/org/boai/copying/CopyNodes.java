package org.boai.copying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Optional;
import org.boai.media.PublicFiles;
import org.boai.projection.Leadership;
import org.boai.projection.SiteWritten;
import org.boai.projection.SnapshotSite;
import org.boai.site.view.SiteSettings;

/** Nodes that have just started, each with a copy of its own that nobody else writes. */
@ApplicationScoped
class CopyNodes {
    private final SnapshotSite site;
    private final PublicFiles media;
    private final SiteSettings settings;
    private final CopyConfig config;
    private final CopyReport report;
    private final Leadership.Candidacy candidacy;
    private final Event<SiteWritten> written;

    CopyNodes(
            SnapshotSite site,
            PublicFiles media,
            SiteSettings settings,
            CopyConfig config,
            CopyReport report,
            Leadership.Candidacy candidacy,
            Event<SiteWritten> written) {
        this.site = site;
        this.media = media;
        this.settings = settings;
        this.config = config;
        this.report = report;
        this.candidacy = candidacy;
        this.written = written;
    }

    CopyConfig at(String prefix) {
        return CopySettings.like(config, Map.of("prefix", Optional.of(prefix)));
    }

    CopySite copyTo(String prefix) {
        return copyTo(at(prefix));
    }

    CopySite copyTo(CopyConfig place) {
        return new CopySite(site, media, settings, place, report, candidacy, written);
    }
}
