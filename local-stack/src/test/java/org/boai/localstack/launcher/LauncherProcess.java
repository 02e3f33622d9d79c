package org.boai.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;

/** One run of the launcher as {@code ./boai} runs it, with a stand-in for the backend. */
record LauncherProcess(Process process, Path out, Path err) {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    static LauncherProcess start(Path folder, String... words) throws IOException {
        return start(folder, List.of(), words);
    }

    /**
     * As a shell starts it at a terminal: what is typed there reaches all that it starts, also when
     * the tests themselves were started in the background, where Ctrl-C is ignored.
     */
    static LauncherProcess startAtATerminal(Path folder, String... words) throws IOException {
        return start(folder, List.of("setsid", "env", "--default-signal=INT"), words);
    }

    private static LauncherProcess start(Path folder, List<String> by, String... words)
            throws IOException {
        var command = new ArrayList<>(by);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dboai.home=" + folder,
                        "-Dboai.backend.jar=" + backendJar(folder),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName()));
        command.addAll(List.of(words));
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        return new LauncherProcess(process, out, err);
    }

    LauncherProcess awaitReady() {
        Awaitility.await()
                .atMost(READY_WITHIN)
                .until(() -> !process.isAlive() || output().contains("Boai is ready: "));
        if (!process.isAlive()) {
            throw new AssertionError(output() + errors());
        }
        return this;
    }

    /** Ctrl-C at the terminal: SIGINT to each process of the group. */
    void interruptAll() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still runs: " + output());
        }
        return process.exitValue();
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
            throw new AssertionError(e);
        }
    }

    private static Path backendJar(Path folder) throws IOException {
        var jar = folder.resolve("backend.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, StandInBackend.class.getName());
        var name = StandInBackend.class.getName().replace('.', '/') + ".class";
        try (var classFile = StandInBackend.class.getResourceAsStream("/" + name);
                var output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            output.putNextEntry(new JarEntry(name));
            classFile.transferTo(output);
        }
        return jar;
    }
}
