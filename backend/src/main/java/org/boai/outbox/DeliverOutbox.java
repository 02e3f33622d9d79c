package org.boai.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.document.DocumentId;
import org.boai.outbox.Claims.Claim;
import org.jboss.logging.Logger;

/** Delivers nudges: one worker per projection, woken at commit, with retries that grow slower. */
@ApplicationScoped
public class DeliverOutbox {
    private static final Logger LOG = Logger.getLogger(DeliverOutbox.class);
    private static final Duration RECHECK_LEADERSHIP = Duration.ofSeconds(2);

    private final List<Projection> projections;
    private final Claims claims;
    private final Outbox outbox;
    private final Wakeups wakeups;
    private final OutboxConfig config;
    private final Clock clock;
    private final List<Thread> workers = new ArrayList<>();

    DeliverOutbox(
            @All List<Projection> projections,
            Claims claims,
            Outbox outbox,
            Wakeups wakeups,
            OutboxConfig config,
            Clock clock) {
        this.projections = projections;
        this.claims = claims;
        this.outbox = outbox;
        this.wakeups = wakeups;
        this.config = config;
        this.clock = clock;
    }

    /** Registers the targets and starts the workers. */
    void start(@Observes StartupEvent event) {
        if (!config.worker()) {
            return;
        }
        for (var projection : projections) {
            if (claims.register(projection.target())) {
                outbox.requestRebuild(projection.target());
            }
            var worker = new Thread(() -> work(projection), "deliver " + projection.target());
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.forEach(Thread::interrupt);
        for (var worker : workers) {
            worker.join(Duration.ofSeconds(10));
        }
    }

    private void work(Projection projection) {
        while (!Thread.currentThread().isInterrupted()) {
            var seen = wakeups.count();
            try {
                var wait = round(projection);
                if (!wait.isZero()) {
                    wakeups.awaitAfter(seen, wait);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "Delivery to %s is interrupted and goes on", projection.target());
                pause();
            }
        }
    }

    private void pause() {
        try {
            wakeups.awaitAfter(wakeups.count(), config.firstBackoff());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due and answers how long to wait then; zero to look again at once. */
    private Duration round(Projection projection) {
        if (!projection.mayWrite()) {
            return RECHECK_LEADERSHIP;
        }
        var rebuild = claims.rebuild(projection.target());
        if (rebuild.isPresent()) {
            rebuild(projection, rebuild.get());
            return Duration.ZERO;
        }
        var batch = claims.documents(projection.target());
        if (batch.isEmpty()) {
            return claims.untilNextDue(projection.target(), clock.instant());
        }
        deliver(batch, projection::apply);
        return Duration.ZERO;
    }

    private void rebuild(Projection projection, Claim claim) {
        try {
            projection.rebuild(applier -> applyMeanwhile(projection, applier));
            claims.done(List.of(claim));
        } catch (IOException e) {
            LOG.warnf("Rebuild of %s failed and is tried again: %s", projection.target(), e);
            claims.failed(claim, e.toString(), false);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Rebuild of %s failed for a reason of its own", projection.target());
            claims.failed(claim, e.toString(), true);
        }
    }

    private void applyMeanwhile(Projection projection, Projection.Applier applier) {
        var batch = claims.documents(projection.target());
        while (!batch.isEmpty()) {
            deliver(batch, applier);
            batch = claims.documents(projection.target());
        }
    }

    private void deliver(List<Claim> batch, Projection.Applier applier) {
        try {
            var failures = applier.apply(documentsOf(batch));
            settle(batch, failures);
        } catch (IOException e) {
            LOG.warnf("Delivery is tried again: %s", e.toString());
            batch.forEach(claim -> claims.failed(claim, e.toString(), false));
        } catch (RuntimeException e) {
            deliverOneByOne(batch, applier, e);
        }
    }

    /** Finds out which document of a batch is at fault, so that the others are not held up. */
    private void deliverOneByOne(
            List<Claim> batch, Projection.Applier applier, RuntimeException fault) {
        if (batch.size() == 1) {
            LOG.warn("A document is tried again", fault);
            claims.failed(batch.getFirst(), fault.toString(), true);
        } else {
            batch.forEach(claim -> deliver(List.of(claim), applier));
        }
    }

    private void settle(List<Claim> batch, Map<DocumentId, String> failures) {
        var done = new ArrayList<Claim>();
        for (var claim : batch) {
            var reason = failures.get(claim.document().orElseThrow());
            if (reason == null) {
                done.add(claim);
            } else {
                LOG.warnf("Document %s is tried again: %s", claim.document().get(), reason);
                claims.failed(claim, reason, true);
            }
        }
        claims.done(done);
    }

    private static Set<DocumentId> documentsOf(List<Claim> batch) {
        var documents = new LinkedHashSet<DocumentId>();
        batch.forEach(claim -> documents.add(claim.document().orElseThrow()));
        return documents;
    }
}
