package org.boai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product as {@code ./boai up} runs it, on a fresh data folder. */
final class RunningBoai implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final Path data;
    private final Process process;
    private final URI root;
    private final double startSeconds;

    private RunningBoai(Path home, Path data, Process process, URI root, double startSeconds) {
        this.home = home;
        this.data = data;
        this.process = process;
        this.root = root;
        this.startSeconds = startSeconds;
    }

    /**
     * @param data where it keeps its data; left there at the end
     */
    static RunningBoai start(Path home, Path data) throws IOException {
        var port = freePort();
        var began = System.nanoTime();
        var process =
                new ProcessBuilder(
                                home.resolve("boai").toString(),
                                "up",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .start();
        // Who presses Ctrl-C wants the product to end too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(process);
        return new RunningBoai(
                home,
                data,
                process,
                URI.create("http://127.0.0.1:" + port),
                (System.nanoTime() - began) / 1e9);
    }

    private static void awaitReady(Process process) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var all = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith("Boai is ready")) {
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
        }
        throw new IOException("./boai up ended before it was ready:\n" + all);
    }

    /** What is said later is not of interest, but must not fill the pipe. */
    private static void drain(Reader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // The product was stopped.
        }
    }

    URI root() {
        return root;
    }

    /** The published folder. */
    Path site() {
        return data.resolve("site/current");
    }

    /** From the command to its last line, the demo society included. */
    double startSeconds() {
        return startSeconds;
    }

    String operationsSecret() throws IOException {
        return run().findValue("operationsSecret").asText();
    }

    /** The password that a person of the demo got. */
    String passwordOf(String login) throws IOException {
        for (var account : JSON.readTree(Files.readString(data.resolve("demo-accounts.json")))) {
            if (account.get("user").asText().equals(login)) {
                return account.get("password").asText();
            }
        }
        throw new IOException("The demo has no account " + login);
    }

    private JsonNode run() throws IOException {
        return JSON.readTree(Files.readString(data.resolve("run.json")));
    }

    /** Runs a command of the launcher on this instance. */
    void command(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(home.resolve("boai").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var out = Files.createTempFile("boai-bench", ".log");
        var code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start()
                        .waitFor();
        var text = Files.readString(out);
        Files.delete(out);
        if (code != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + code + ":\n" + text);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
