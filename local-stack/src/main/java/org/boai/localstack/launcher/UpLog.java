package org.boai.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.boai.localstack.process.LogFile;

/** {@code DATA/logs/up.log}: what the supervisor did and how long each step took. */
final class UpLog {
    private final Path file;

    private UpLog(Path file) {
        this.file = file;
    }

    static UpLog in(Path data) {
        var log = new LogFile(data.resolve("logs").resolve("up.log"));
        log.rotate();
        return new UpLog(log.path());
    }

    /** What can't be written stands at the terminal: nothing stops because its log does. */
    synchronized void line(String text) {
        try {
            Files.writeString(
                    file,
                    "%s %s%n".formatted(Instant.now(), text),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.printf("%s (not in %s: %s)%n", text, file, e.getMessage());
        }
    }

    /** Runs a step and notes how long it took, whether it succeeds or not. */
    <T> T timed(String step, Callable<T> work) throws Exception {
        var start = Instant.now();
        try {
            return work.call();
        } finally {
            line("%s: %d ms".formatted(step, Duration.between(start, Instant.now()).toMillis()));
        }
    }
}
