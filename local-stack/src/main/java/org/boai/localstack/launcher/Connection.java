package org.boai.localstack.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.boai.localstack.process.FreePort;

/**
 * A way to the backend of a data folder: of the running instance, or of one started for a command.
 */
record Connection(Operations operations, Closeable end) implements Closeable {
    private static final Duration STARTING_FOR_AT_MOST = Duration.ofMinutes(2);
    private static final String UNKNOWN_URL = "http://localhost:8080";

    static Connection to(Path data, Home home) throws Exception {
        if (!Files.isDirectory(data)) {
            throw new Refused("%s is no data folder. Start once with ./boai up.".formatted(data));
        }
        var lock = DataLock.tryLock(data);
        return lock.isPresent()
                ? started(data.toRealPath(), home, lock.get())
                : new Connection(running(data), () -> {});
    }

    @Override
    public void close() throws IOException {
        end.close();
    }

    /** Whoever holds the lock writes the run file as soon as it is ready. */
    private static Operations running(Path data) throws Exception {
        var deadline = Instant.now().plus(STARTING_FOR_AT_MOST);
        for (var run = RunFile.read(data); ; run = RunFile.read(data)) {
            if (run.isPresent() && ProcessHandle.of(run.get().pid()).isPresent()) {
                return new Operations(run.get().port(), run.get().operationsSecret());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Refused(data + " is in use, but no instance became ready in it.");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static Connection started(Path data, Home home, DataLock lock) throws Exception {
        var settings = InstanceSettings.read(data).orElse(new InstanceSettings(false, UNKNOWN_URL));
        var instance = new Instance(data, FreePort.any(), UpLog.in(data));
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "stop"));
        System.err.println("No instance runs on " + data + "; starting one for this command …");
        instance.start(home.backendJar(), settings);
        var run = instance.run();
        return new Connection(
                new Operations(run.port(), run.operationsSecret()),
                () -> {
                    instance.close();
                    lock.close();
                });
    }
}
