package org.boai.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.boai.localstack.process.FreePort;
import org.boai.testsupport.World;

/** The packaged backend in a JVM of its own, as production runs it. */
public final class BackendProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final Process process;
    private final URI root;

    private BackendProcess(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /** Whether a node delivers nudges, or serves the web only. */
    public enum Duty {
        WEB_AND_WORKER,
        WEB_ONLY
    }

    public static BackendProcess start(Map<String, String> engines, Path data, Duty duty)
            throws IOException {
        return start(engines, data, duty, FreePort.any());
    }

    /** On the port that another had. */
    static BackendProcess start(Map<String, String> engines, Path data, Duty duty, int port)
            throws IOException {
        var builder = new ProcessBuilder(command());
        builder.environment().putAll(engines);
        builder.environment()
                .putAll(
                        Map.of(
                                "BOAI_DATA",
                                data.toString(),
                                "BOAI_OPERATIONS_SECRET",
                                World.OPERATIONS_SECRET,
                                "BOAI_PUBLIC_URL",
                                "https://www.example.org",
                                "BOAI_OUTBOX_WORKER",
                                "" + (duty == Duty.WEB_AND_WORKER),
                                "QUARKUS_HTTP_PORT",
                                "" + port));
        var log = Files.createTempFile(data, "backend", ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var backend = new BackendProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
        try {
            backend.awaitReady(log);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
        return backend;
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-Xmx384m");
        // It lives for seconds: compiling its code twice would take longer than running it.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        var hosts = System.getProperty("jdk.net.hosts.file");
        if (hosts != null) {
            command.add("-Djdk.net.hosts.file=" + hosts);
        }
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    public URI root() {
        return root;
    }

    private void awaitReady(Path log) {
        Awaitility.await("the backend, see its log")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException(Files.readString(log));
                            }
                            return isReady();
                        });
    }

    private boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(root.resolve("/q/health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
