package org.boai.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.boai.localstack.launcher.Request.Up;
import org.boai.localstack.process.FreePort;
import org.boai.localstack.process.JavaProgram;
import org.boai.localstack.process.Leftover;

/**
 * {@code ./boai up}: starts an instance, says where it is, and keeps it alive until told to stop.
 */
final class RunUp {
    private final Home home;
    private final PrintStream out;
    private final Instant start = Instant.now();

    RunUp(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    void run(Up up) throws Exception {
        var lock = DataLock.tryLock(up.data()).orElseThrow(() -> inUse(up.data()));
        var data = up.data().toRealPath();
        // A backend that an up before us left behind may still hold the port.
        Leftover.end(Leftover.pidFile(data, Backend.NAME), JavaProgram.mark(data));
        if (!FreePort.isFree(up.port())) {
            throw new Refused(
                    "Port %d is in use. Choose another one with --port N.".formatted(up.port()));
        }
        Files.deleteIfExists(RunFile.in(data));
        var settings = settings(up, data);
        var log = UpLog.in(data);
        var instance = new Instance(data, up.port(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, data, lock), "stop"));
        out.println("Starting PostgreSQL, Elasticsearch, the S3 server and the backend …");
        instance.start(home.backendJar(), settings);
        var run = instance.run();
        welcome(data, settings, new Operations(run.port(), run.operationsSecret()), log);
        run.write(data);
        var took = Duration.between(start, Instant.now());
        log.line("ready: %d ms".formatted(took.toMillis()));
        out.printf("Started in %.1f s. Ctrl-C stops everything.%n", took.toMillis() / 1000.0);
        out.println("Boai is ready: " + settings.publicUrl());
        instance.watch();
    }

    /** Whether it is a demo was decided by the first start; the address follows the port. */
    private InstanceSettings settings(Up up, Path data) throws IOException {
        var known = InstanceSettings.read(data);
        var demo = known.map(InstanceSettings::demo).orElse(up.demo());
        if (demo != up.demo()) {
            out.printf(
                    "%s was first started %s --no-demo and stays so; another --data DIR starts anew.%n",
                    data, demo ? "without" : "with");
        }
        var settings = new InstanceSettings(demo, "http://localhost:" + up.port());
        settings.write(data);
        return settings;
    }

    private void welcome(Path data, InstanceSettings settings, Operations operations, UpLog log)
            throws Exception {
        var accounts = settings.demo() ? DemoAccount.in(data) : List.<DemoAccount>of();
        if (settings.demo()) {
            log.timed(
                    "demo society",
                    () -> {
                        loadOnce(data, accounts, operations);
                        return null;
                    });
        }
        out.println();
        out.println("Site:      " + settings.publicUrl() + "/");
        out.println("Desk:      " + settings.publicUrl() + "/admin");
        out.println("API:       " + settings.publicUrl() + "/q/openapi");
        out.println("Logs:      " + data.resolve("logs"));
        if (settings.demo()) {
            print(data, accounts);
        } else {
            printSetupLink(settings, operations);
        }
        out.println();
    }

    private void loadOnce(Path data, List<DemoAccount> accounts, Operations operations)
            throws IOException {
        var loaded = data.resolve("demo-loaded");
        if (Files.exists(loaded)) {
            return;
        }
        out.println("Loading the demo society, once …");
        operations.follow(
                "/operations/demo",
                Operations.json(Map.of("accounts", accounts)),
                event -> out.println("  " + event.path("progress").asText()));
        Files.writeString(loaded, Instant.now() + "\n");
    }

    private void print(Path data, List<DemoAccount> accounts) {
        out.println("Accounts:  " + data.resolve("demo-accounts.json"));
        for (var each : accounts) {
            out.printf(
                    "  %-13s %s  %s%n",
                    each.user(), each.password(), String.join(", ", each.roles()));
        }
    }

    private void printSetupLink(InstanceSettings settings, Operations operations)
            throws IOException {
        operations
                .askIfFound("/operations/setup-link", BodyPublishers.noBody())
                .ifPresent(
                        link ->
                                out.println(
                                        "Set up the first administrator (works once): "
                                                + settings.publicUrl()
                                                + link.path("path").asText()));
    }

    private static Refused inUse(Path data) {
        return new Refused(
                ("%s is in use by another ./boai."
                                + " Stop that one, or choose another folder with --data DIR.")
                        .formatted(data.toAbsolutePath().normalize()));
    }

    private static void stop(Instance instance, Path data, DataLock lock) {
        instance.close();
        try (lock) {
            Files.deleteIfExists(RunFile.in(data));
        } catch (IOException e) {
            System.err.println("Can't tidy up " + data + ": " + e.getMessage());
        }
    }
}
