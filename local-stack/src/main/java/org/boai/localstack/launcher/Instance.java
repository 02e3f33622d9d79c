package org.boai.localstack.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.localstack.process.ServiceProcess;

/**
 * The engines and the backend on one data folder, from the first engine's start to the last one's
 * end.
 */
final class Instance implements AutoCloseable {
    private static final int SECRET_LENGTH = 40;

    private final Path data;
    private final int port;
    private final UpLog log;
    private final String operationsSecret = RandomText.ofLength(SECRET_LENGTH);
    private final String startedAt = Instant.now().toString();
    private volatile LocalStack engines;
    private volatile ServiceProcess backend;
    private volatile boolean closing;

    /**
     * @param data an absolute path, locked for us
     */
    Instance(Path data, int port, UpLog log) {
        this.data = data;
        this.port = port;
        this.log = log;
    }

    /** Returns when the backend is ready. */
    void start(Path backendJar, InstanceSettings settings) throws Exception {
        engines = log.timed("engines", () -> LocalStack.start(data));
        var program =
                new Backend(
                        backendJar, data, port, settings, operationsSecret, engines.environment());
        backend = new ServiceProcess(program, data);
        if (closing) {
            throw new Refused("Stopped while it was starting");
        }
        log.timed(
                "backend",
                () -> {
                    backend.start();
                    return null;
                });
    }

    RunFile run() {
        var pid = ProcessHandle.current().pid();
        return new RunFile(pid, port, operationsSecret, startedAt, engines.environment());
    }

    /** Starts again what dies; returns when the instance is closed. */
    void watch() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var child : children()) {
            threads.add(Thread.ofVirtual().start(() -> child.keepAlive(() -> closing, log)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Stops the backend, then the engines. */
    @Override
    public void close() {
        closing = true;
        if (backend != null) {
            backend.close();
        }
        if (engines != null) {
            engines.close();
        }
    }

    private List<Watched> children() {
        var children = new ArrayList<Watched>();
        for (var engine : Engine.values()) {
            var name = engine.name().toLowerCase(Locale.ROOT);
            children.add(
                    new Watched(
                            name, () -> engines.isRunning(engine), () -> engines.start(engine)));
        }
        children.add(new Watched("backend", backend::isAlive, backend::start));
        return children;
    }
}
