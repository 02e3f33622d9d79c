package org.boai.localstack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Starts, stops, kills and restarts one service. */
public final class ServiceProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int ATTEMPTS = 3;

    private final Service service;
    private final Path pidFile;
    private final LogFile log;
    private volatile GuardedProcess process;
    private volatile boolean stopping;
    private volatile boolean closed;

    /**
     * @param data the folder whose {@code logs} and {@code pids} get the service's files
     */
    public ServiceProcess(Service service, Path data) {
        this.service = service;
        this.pidFile = Leftover.pidFile(data, service.name());
        this.log = new LogFile(data.resolve("logs").resolve(service.name() + ".log"));
    }

    /** Starts the service unless it runs, and returns when it is ready. */
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        stopping = closed;
        log.rotate();
        for (int attempt = 1; !startedOnce(); attempt++) {
            if (stopping || closed) {
                throw new ProgramFailed(service.name() + " was stopped while it was starting");
            }
            if (attempt == ATTEMPTS) {
                throw new ProgramFailed(complaint("ended while it was starting"));
            }
            pause(Duration.ofSeconds(1));
        }
        service.started();
    }

    /** Stops the service cleanly, or after 15 seconds by force, even while it is starting. */
    public void stop() {
        stopping = true;
        if (process != null) {
            process.stop(STOPPED_WITHIN);
        }
    }

    /** Stops the service for good: no later start succeeds. */
    public void close() {
        closed = true;
        stop();
    }

    /** Ends the service as a crash would. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** False when the program ended before it answered: what it needs may still be in use. */
    private boolean startedOnce() {
        var program = service.prepare();
        Leftover.end(pidFile, program.mark());
        process = GuardedProcess.start(program, pidFile, log.path());
        if (stopping || closed) {
            process.stop(STOPPED_WITHIN);
        }
        var deadline = Instant.now().plus(READY_WITHIN);
        while (!service.answers()) {
            if (!process.isAlive()) {
                return false;
            }
            if (Instant.now().isAfter(deadline)) {
                process.stop(STOPPED_WITHIN);
                throw new ProgramFailed(complaint("did not answer in time"));
            }
            pause(LOOK_EVERY);
        }
        return true;
    }

    private String complaint(String what) {
        return "%s %s. Its log is %s and ends with:%n%s"
                .formatted(service.name(), what, log.path(), String.join("\n", log.tail(20)));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed("Interrupted while a service was starting", e);
        }
    }
}
