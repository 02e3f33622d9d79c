package org.boai.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.boai.audit.Audit;
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
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("verify site").factory());

    VerifySite(SiteProjection site, Audit audit, Clock clock) {
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var wait = untilNight(ZonedDateTime.now(clock));
        timer.scheduleAtFixedRate(
                this::nightly, wait.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
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

    static Duration untilNight(ZonedDateTime now) {
        var next = now.with(NIGHTLY);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    private void nightly() {
        try {
            now();
        } catch (IOException | RuntimeException e) {
            LOG.error("The site could not be verified; it is tried again tomorrow", e);
        }
    }

    private void tell(List<String> differing) {
        var named = String.join(" ", differing.subList(0, Math.min(NAMED, differing.size())));
        LOG.errorf("%d published files were changed by somebody else: %s", differing.size(), named);
        var detail = Map.of("count", Integer.toString(differing.size()), "files", named);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Audit.SYSTEM, "site-differs", detail));
    }
}
