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
import java.util.concurrent.ConcurrentHashMap;
import org.boai.document.DocumentId;
import org.boai.live.LiveTablesUnavailable;
import org.boai.outbox.Claims.Claim;
import org.jboss.logging.Logger;

/** Delivers nudges: one worker per projection, woken at commit, with retries that grow slower. */
@ApplicationScoped
public class DeliverOutbox {
    private static final Logger LOG = Logger.getLogger(DeliverOutbox.class);
    private static final Duration RECHECK_LEADERSHIP = Duration.ofSeconds(2);
    private static final Duration WHILE_THEY_COME = Duration.ofMillis(500);

    private final List<Projection> projections;
    private final Claims claims;
    private final Outbox outbox;
    private final Wakeups wakeups;
    private final OutboxConfig config;
    private final Clock clock;
    private final List<Thread> workers = new ArrayList<>();

    /** The targets that this node leads, as far as it knows. */
    private final Set<String> led = ConcurrentHashMap.newKeySet();

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
            outbox.register(projection.target());
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
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                LOG.errorf(e, "Delivery to %s is interrupted and goes on", projection.target());
                pause();
            }
        }
    }

    /** Whether every worker that this node should have is at work. */
    boolean isAtWork() {
        return workers.stream().allMatch(Thread::isAlive);
    }

    private void pause() {
        try {
            wakeups.awaitAfter(wakeups.count(), config.firstBackoff());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due and answers how long to wait then; zero to look again at once. */
    Duration round(Projection projection) {
        if (!projection.mayWrite()) {
            led.remove(projection.target());
            return RECHECK_LEADERSHIP;
        }
        if (led.add(projection.target())) {
            claims.freeAll(projection.target());
        }
        var rebuild = claims.rebuild(projection.target());
        if (rebuild.isPresent()) {
            rebuild(projection, rebuild.get());
            return Duration.ZERO;
        }
        var areComing =
                claims.areComing(projection.target(), projection.patience(), before(projection));
        var batch =
                areComing
                        ? claims.urgentDocuments(projection.target())
                        : claims.documents(projection.target());
        if (batch.isEmpty()) {
            return areComing
                    ? WHILE_THEY_COME
                    : claims.untilNextDue(projection.target(), clock.instant());
        }
        claims.done(deliver(batch, projection::apply));
        return Duration.ZERO;
    }

    /** The outputs that readers wait for go before those that they do not. */
    private List<String> before(Projection projection) {
        return projection.isForReaders()
                ? List.of()
                : projections.stream()
                        .filter(Projection::isForReaders)
                        .map(Projection::target)
                        .toList();
    }

    private void rebuild(Projection projection, Claim claim) {
        var meanwhile = new ArrayList<Claim>();
        try {
            projection.rebuild(applier -> applyMeanwhile(projection, applier, meanwhile));
        } catch (IOException | LiveTablesUnavailable e) {
            LOG.warnf("Rebuild of %s failed and is tried again: %s", projection.target(), e);
            giveBack(claim, meanwhile, e, false);
            return;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Rebuild of %s failed for a reason of its own", projection.target());
            giveBack(claim, meanwhile, e, true);
            return;
        }
        meanwhile.add(claim);
        claims.done(meanwhile);
    }

    /** What went into the output that nobody will read must still go into the old one. */
    private void giveBack(Claim rebuild, List<Claim> meanwhile, Exception why, boolean mayPark) {
        claims.free(meanwhile);
        claims.failed(rebuild, why.toString(), mayPark);
    }

    private void applyMeanwhile(
            Projection projection, Projection.Applier applier, List<Claim> delivered) {
        var batch = claims.documents(projection.target());
        while (!batch.isEmpty()) {
            delivered.addAll(deliver(batch, applier));
            batch = claims.documents(projection.target());
        }
    }

    /** Answers the claims that were delivered; the others are given back to be tried later. */
    private List<Claim> deliver(List<Claim> batch, Projection.Applier applier) {
        Map<DocumentId, String> failures;
        try {
            failures = applier.apply(documentsOf(batch));
        } catch (IOException | LiveTablesUnavailable e) {
            LOG.warnf("Delivery is tried again: %s", e.toString());
            batch.forEach(claim -> claims.failed(claim, e.toString(), false));
            return List.of();
        } catch (RuntimeException e) {
            return deliverOneByOne(batch, applier, e);
        }
        return delivered(batch, failures);
    }

    /** Finds out which document of a batch is at fault, so that the others are not held up. */
    private List<Claim> deliverOneByOne(
            List<Claim> batch, Projection.Applier applier, RuntimeException fault) {
        if (batch.size() == 1) {
            LOG.warn("A document is tried again", fault);
            claims.failed(batch.getFirst(), fault.toString(), true);
            return List.of();
        }
        return batch.stream().flatMap(claim -> deliver(List.of(claim), applier).stream()).toList();
    }

    private List<Claim> delivered(List<Claim> batch, Map<DocumentId, String> failures) {
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
        return done;
    }

    private static Set<DocumentId> documentsOf(List<Claim> batch) {
        var documents = new LinkedHashSet<DocumentId>();
        batch.forEach(claim -> documents.add(claim.document().orElseThrow()));
        return documents;
    }
}
