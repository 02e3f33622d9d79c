package org.boai.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.boai.localstack.process.FreePort;
import org.boai.localstack.process.ServiceProcess;

/**
 * The three engines on free loopback ports, with their data, logs and passwords in one folder. They
 * end when this JVM ends, however it ends.
 */
public final class LocalStack implements AutoCloseable {
    private final Map<Engine, ServiceProcess> engines = new EnumMap<>(Engine.class);
    private final Map<String, String> environment = new TreeMap<>();

    private LocalStack(Path data) {
        var secrets = Secrets.in(data);
        var postgres = new PostgresServer(data, secrets, FreePort.any());
        var search = new SearchServer(data.resolve("search"), FreePort.any());
        var storage = new StorageServer(data.resolve("storage"), secrets, FreePort.any());
        environment.putAll(postgres.environment());
        environment.putAll(search.environment());
        environment.putAll(storage.environment());
        engines.put(Engine.POSTGRES, new ServiceProcess(postgres, data));
        engines.put(Engine.SEARCH, new ServiceProcess(search, data));
        engines.put(Engine.STORAGE, new ServiceProcess(storage, data));
    }

    /**
     * Starts all engines side by side and returns when all are ready.
     *
     * @param data a folder that no other LocalStack uses now; made when it is absent, its content
     *     kept when it is there
     * @throws org.boai.localstack.process.ProgramFailed when an engine does not start; then none
     *     runs
     */
    public static LocalStack start(Path data) {
        return start(data, EnumSet.allOf(Engine.class));
    }

    /** As {@link #start(Path)}, but only these engines; the others can be started later. */
    public static LocalStack start(Path data, Set<Engine> wanted) {
        try {
            Files.createDirectories(data);
            for (var folder : List.of("pids", "logs", "search", "storage")) {
                PrivateFile.createFolder(data.resolve(folder));
            }
            var stack = new LocalStack(data.toRealPath());
            stack.startAll(wanted);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the engines are and how to sign in, as the backend's environment variables. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Starts a stopped or dead engine again, on the port it had. */
    public void start(Engine engine) {
        engines.get(engine).start();
    }

    public void stop(Engine engine) {
        engines.get(engine).stop();
    }

    /** Ends an engine by SIGKILL. */
    public void kill(Engine engine) {
        engines.get(engine).kill();
    }

    public boolean isRunning(Engine engine) {
        return engines.get(engine).isAlive();
    }

    @Override
    public void close() {
        onAll(engines.keySet(), each -> engines.get(each).close());
    }

    private void startAll(Set<Engine> wanted) {
        try {
            onAll(wanted, this::start);
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void onAll(Set<Engine> chosen, Consumer<Engine> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    chosen.stream()
                            .map(
                                    each ->
                                            CompletableFuture.runAsync(
                                                    () -> action.accept(each), threads))
                            .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
    }
}
