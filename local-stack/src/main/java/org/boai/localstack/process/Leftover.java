package org.boai.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier run of ours may have left behind, known from a file that names its id.
 */
public final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftover() {}

    /**
     * Ends the process that the file names, if its command line carries our mark, and removes the
     * file. A process without the mark got the id by chance and is left alone.
     *
     * @param pidFile a file whose first line is a process id; it may be absent
     */
    public static void end(Path pidFile, String mark) {
        ours(pidFile, mark).ifPresent(Leftover::end);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that names the process of a service on this data folder. */
    public static Path pidFile(Path data, String service) {
        return data.resolve("pids").resolve(service + ".pid");
    }

    /** The living process that the file names, if its command line carries our mark. */
    public static Optional<ProcessHandle> ours(Path pidFile, String mark) {
        return pid(pidFile).flatMap(ProcessHandle::of).filter(process -> carries(process, mark));
    }

    private static Optional<Long> pid(Path pidFile) {
        try {
            return Files.readString(pidFile)
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                    .map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean carries(ProcessHandle process, String mark) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(mark))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
