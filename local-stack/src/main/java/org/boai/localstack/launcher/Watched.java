package org.boai.localstack.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.boai.localstack.process.ProgramFailed;

/**
 * A child that is started again when it dies: at once the first time, then after pauses that double
 * up to 30 seconds while it keeps dying.
 */
record Watched(String name, BooleanSupplier isAlive, Runnable start) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CALM_AFTER = Duration.ofMinutes(1);

    /** Returns when {@code ended} says so or the thread is interrupted. */
    void keepAlive(BooleanSupplier ended, UpLog log) {
        var pause = Duration.ZERO;
        var lastStart = Instant.now();
        try {
            while (!ended.getAsBoolean()) {
                Thread.sleep(LOOK_EVERY);
                if (isAlive.getAsBoolean() || ended.getAsBoolean()) {
                    continue;
                }
                var calm = lastStart.plus(CALM_AFTER).isBefore(Instant.now());
                pause = calm ? Duration.ZERO : longer(pause);
                log.line("%s died; it is started again in %d s".formatted(name, pause.toSeconds()));
                Thread.sleep(pause);
                restart(ended, log);
                lastStart = Instant.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(BooleanSupplier ended, UpLog log) {
        try {
            start.run();
            log.line(name + " runs again");
        } catch (ProgramFailed | Refused e) {
            failed(e.getMessage(), ended, log);
        } catch (RuntimeException e) {
            failed("%s did not start: %s".formatted(name, e), ended, log);
        }
    }

    /** Whatever it was may be over at the next try: a build in this checkout, a full disk. */
    private static void failed(String why, BooleanSupplier ended, UpLog log) {
        if (!ended.getAsBoolean()) {
            log.line(why);
        }
    }

    private static Duration longer(Duration pause) {
        if (pause.isZero()) {
            return FIRST_PAUSE;
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
