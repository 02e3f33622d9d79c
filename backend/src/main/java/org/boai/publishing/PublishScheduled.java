package org.boai.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.boai.outbox.OutboxConfig;
import org.jboss.logging.Logger;

/**
 * Does what is due: publications and withdrawals that were planned. What was missed while the
 * system was down is caught up on start.
 */
@ApplicationScoped
public class PublishScheduled {
    private static final Logger LOG = Logger.getLogger(PublishScheduled.class);
    private static final Duration SAFETY_POLL = Duration.ofSeconds(20);

    private final Instance<Due> due;
    private final OutboxConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("publish scheduled").factory());

    PublishScheduled(@Any Instance<Due> due, OutboxConfig config, Clock clock) {
        this.due = due;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.worker()) {
            timer.scheduleWithFixedDelay(
                    this::publishDue, 0, SAFETY_POLL.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Looks again at this time, so that a schedule is kept to the second. */
    public void wakeAt(Instant at) {
        if (config.worker()) {
            var wait = Duration.between(clock.instant(), at).plusMillis(20);
            timer.schedule(this::publishDue, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void publishDue() {
        for (var one : due) {
            try {
                one.catchUp();
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s is tried again", one.getClass().getSimpleName());
            }
        }
    }
}
