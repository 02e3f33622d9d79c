package org.boai.copying;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boai.projection.SiteWritten;
import org.boai.time.Nightly;
import org.jboss.logging.Logger;

/**
 * Has the copy follow the site: soon after each change, on a thread of its own, and again with
 * growing waits while the store does not take it. At night every object is looked at.
 */
@ApplicationScoped
class KeepCopy {
    private static final Logger LOG = Logger.getLogger(KeepCopy.class);

    /** After the site itself is looked at. */
    private static final LocalTime NIGHTLY = LocalTime.of(4, 0);

    private final CopySite copy;
    private final CopyReport report;
    private final CopyConfig config;
    private final Clock clock;
    private final BlockingQueue<SiteWritten> changes = new ArrayBlockingQueue<>(1);
    private final AtomicBoolean everything = new AtomicBoolean();
    private Thread worker;
    private Nightly nightly;

    KeepCopy(CopySite copy, CopyReport report, CopyConfig config, Clock clock) {
        this.copy = copy;
        this.report = report;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (copy.isOn()) {
            worker = Thread.ofPlatform().daemon().name("copy site").start(this::work);
            nightly =
                    Nightly.at(
                            NIGHTLY,
                            clock,
                            "compare the copy of the site",
                            () -> changed(SiteWritten.OPENED));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            nightly.close();
            worker.interrupt();
            worker.join(Duration.ofSeconds(10));
        }
    }

    /** Only takes note, for the one who delivers waits for it. */
    void changed(@Observes SiteWritten written) {
        if (written == SiteWritten.OPENED) {
            everything.set(true);
        }
        copy.changed();
        changes.offer(written);
    }

    private void work() {
        try {
            while (true) {
                changes.take();
                settle();
                var wait = config.firstBackoff();
                while (!isDone()) {
                    // What is withdrawn meanwhile leaves the copy without waiting for the rest.
                    if (changes.poll(wait.toMillis(), TimeUnit.MILLISECONDS) != null) {
                        settle();
                    }
                    wait = longer(wait);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(config.longestBackoff()) > 0 ? config.longestBackoff() : twice;
    }

    /** Changes that come one after the other go at once. */
    private void settle() throws InterruptedException {
        var end = System.nanoTime() + config.longestQuiet().toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = changes.poll(config.quiet().toMillis(), TimeUnit.MILLISECONDS) != null;
        }
    }

    private boolean isDone() throws InterruptedException {
        // What changes from here on is another change.
        changes.clear();
        var all = everything.getAndSet(false);
        try {
            var copied = all ? copy.compareAll() : copy.changes();
            copied.ifPresent(this::tell);
            return true;
        } catch (IOException | RuntimeException e) {
            everything.compareAndSet(false, all);
            var why = NotWhole.why(e);
            LOG.warnf("The copy of the site is tried again: %s", why.en());
            report.failed(why);
            return false;
        }
    }

    private void tell(CopySite.Copied copied) {
        if (copied.uploaded() > 0 || copied.deleted() > 0) {
            LOG.infof(
                    "Copy of the site: %d uploaded, %d deleted, %d unchanged, %d bytes sent",
                    copied.uploaded(), copied.deleted(), copied.unchanged(), copied.bytes());
        }
        report.succeeded();
    }
}
