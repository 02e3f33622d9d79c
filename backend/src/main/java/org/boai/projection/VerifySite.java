package org.boai.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.audit.Audit;
import org.boai.time.Nightly;
import org.jboss.logging.Logger;

/**
 * Looks, at night and when asked, whether somebody else changed what was published (SITE-06). What
 * differs is written to the log and to the record of acts.
 */
@ApplicationScoped
public class VerifySite {
    private static final Logger LOG = Logger.getLogger(VerifySite.class);
    private static final LocalTime NIGHTLY = LocalTime.of(3, 0);
    private static final int NAMED = 20;

    private final SiteProjection site;
    private final Audit audit;
    private final Clock clock;
    private Nightly nightly;

    VerifySite(SiteProjection site, Audit audit, Clock clock) {
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        nightly = Nightly.at(NIGHTLY, clock, "verify site", this::now);
    }

    void stop(@Observes ShutdownEvent event) {
        nightly.close();
    }

    /**
     * @return files that were changed, removed or added, relative to the site; empty when this node
     *     is not the one that writes the site
     * @throws IOException when the folder cannot be read
     */
    public Optional<List<String>> now() throws IOException {
        var differing = site.verify();
        differing.filter(files -> !files.isEmpty()).ifPresent(this::tell);
        return differing;
    }

    private void tell(List<String> differing) {
        var named = String.join(" ", differing.subList(0, Math.min(NAMED, differing.size())));
        LOG.errorf("%d published files were changed by somebody else: %s", differing.size(), named);
        var detail = Map.of("count", Integer.toString(differing.size()), "files", named);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Audit.SYSTEM, "site-differs", detail));
    }
}
