package org.boai.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running program that is told to end when this JVM ends, even by SIGKILL. */
final class GuardedProcess {
    private final Process guard;
    private final Path pidFile;
    private final String mark;

    private GuardedProcess(Process guard, Path pidFile, String mark) {
        this.guard = guard;
        this.pidFile = pidFile;
        this.mark = mark;
    }

    static GuardedProcess start(Program program, Path pidFile, Path log) {
        var command = new ArrayList<>(List.of("bash", "-c", script(), "boai-guard"));
        command.add(pidFile.toString());
        command.add(program.stopSignal());
        command.addAll(program.command());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(program.environment());
        try {
            return new GuardedProcess(builder.start(), pidFile, program.mark());
        } catch (IOException e) {
            throw new ProgramFailed("Can't run bash, which guards our programs", e);
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** Asks the program to end, and makes it end when it has not after {@code patience}. */
    void stop(Duration patience) {
        closeInput();
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** Ends the program as a crash would: it gets no chance to tidy up. */
    void kill() {
        Leftover.ours(pidFile, mark).ifPresent(ProcessHandle::destroyForcibly);
        if (!endsWithin(Duration.ofSeconds(10))) {
            guard.destroyForcibly();
        }
        closeInput();
    }

    private void closeInput() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return guard.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String script() {
        try (var script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
