package org.boai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.boai.localstack.process.FreePort;

/** What the build packaged, started and operated by {@code ./boai} as its owner does. */
final class PackagedBoai implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(2);

    private static final Pattern ACCOUNT =
            Pattern.compile("  ([a-z0-9]+) +(\\S{16})  [A-Z_]+(?:, [A-Z_]+)*");

    private final Path home;
    private final Path folder;
    private final int port;
    private final Run up;

    private PackagedBoai(Path home, Path folder, int port) throws IOException {
        this.home = home;
        this.folder = folder;
        this.port = port;
        this.up = start("up", "--port", Integer.toString(port));
    }

    /** A command that runs or ran, and what it wrote. */
    record Run(Process process, Path out, Path err) {
        int exitCode() {
            try {
                if (!process.waitFor(DONE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Still runs: " + output() + errors());
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String output() {
            return read(out);
        }

        String errors() {
            return read(err);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Starts the demonstration and returns when it is ready.
     *
     * @param folder gets all that it writes
     */
    static PackagedBoai up(Path folder) throws IOException {
        var boai = new PackagedBoai(home(), folder, FreePort.any());
        // Else it would outlive tests that are broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(boai.up.process()::destroy));
        try {
            boai.awaitReady();
        } catch (RuntimeException | Error e) {
            boai.close();
            throw e;
        }
        return boai;
    }

    /**
     * A checkout without sources: what is built stands in it, and nothing is newer than that. Not
     * in a folder of the test, which would be emptied through the links.
     */
    private static Path home() throws IOException {
        var built = Path.of("..").toRealPath();
        var home = Path.of("target/boai-home").toAbsolutePath();
        var launcher = Files.createDirectories(home.resolve("local-stack/target"));
        for (var part : List.of("classes", "lib")) {
            link(launcher.resolve(part), built.resolve("local-stack/target").resolve(part));
        }
        Files.writeString(launcher.resolve("boai-built"), "");
        link(Files.createDirectories(home.resolve("backend")).resolve("target"), Path.of("target"));
        link(home.resolve("boai"), built.resolve("boai"));
        return home;
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target.toRealPath());
    }

    private void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(READY_WITHIN)
                    .until(() -> !up.process().isAlive() || isReady());
        } finally {
            if (!isReady()) {
                System.err.println("./boai up is not ready: " + up.output() + up.errors());
            }
        }
        if (!up.process().isAlive()) {
            throw new IllegalStateException(up.output() + up.errors());
        }
    }

    private boolean isReady() {
        return up.output().contains("Boai is ready: ");
    }

    /** Runs another command on the same data until it ends. */
    Run run(String... words) throws IOException {
        var run = start(words);
        run.exitCode();
        return run;
    }

    private Run start(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("boai").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data().toString()));
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("BOAI_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        var hosts = System.getProperty("jdk.net.hosts.file");
        if (hosts != null) {
            environment.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
        }
        var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Run(process, out, err);
    }

    /** What {@code ./boai up} wrote so far, line by line. */
    List<String> said() {
        return up.output().lines().toList();
    }

    /** Passwords by their logins, as it prints them. */
    Map<String, String> accounts() {
        return said().stream()
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    URI root() {
        return URI.create("http://localhost:" + port);
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** All that serves: the engines and the backend. */
    List<ProcessHandle> servers() throws IOException {
        try (var files = Files.list(data().resolve("pids"))) {
            var servers = new ArrayList<ProcessHandle>();
            for (var file : files.toList()) {
                var pid = Long.parseLong(Files.readString(file).strip());
                ProcessHandle.of(pid).ifPresent(servers::add);
            }
            return servers;
        }
    }

    /** Ends it by SIGTERM and answers with its exit code. */
    int terminate() {
        up.process().destroy();
        return up.exitCode();
    }

    @Override
    public void close() {
        terminate();
    }
}
