package org.boai.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does something every night at the same time, and goes on the next night when it fails. */
public final class Nightly implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Nightly.class);

    private final ScheduledExecutorService timer;

    private Nightly(String name) {
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * @param name what is done, for the log
     */
    public static Nightly at(LocalTime time, Clock clock, String name, Work work) {
        var nightly = new Nightly(name);
        nightly.timer.scheduleAtFixedRate(
                () -> run(name, work),
                until(time, ZonedDateTime.now(clock)).toSeconds(),
                Duration.ofDays(1).toSeconds(),
                TimeUnit.SECONDS);
        return nightly;
    }

    static Duration until(LocalTime time, ZonedDateTime now) {
        var next = now.with(time);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    private static void run(String name, Work work) {
        try {
            work.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.errorf(e, "This failed and is tried again tomorrow: %s", name);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
