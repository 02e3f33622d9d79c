package org.boai.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Starts the publisher in processes of its own and reads their figures. */
final class PublisherRuns {
    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx512m",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Path home;
    private final Map<String, String> environment;

    PublisherRuns(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /**
     * @param lines what the process printed
     * @param wholeSeconds from its start to its end
     */
    record Run(List<String> lines, double wholeSeconds) {
        /** The times of this name, in order. */
        DoubleStream seconds(String name) {
            return values(name).map(nanos -> nanos / 1e9);
        }

        double peakMegabytes() {
            return values("rss").max().orElse(0) / (1024 * 1024);
        }

        private DoubleStream values(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)));
        }
    }

    /**
     * @param more options of the virtual machine
     */
    Run run(List<String> more, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-cp", classPath(), SiteProcess.class.getName()));
        command.addAll(List.of(words));
        var out = Files.createTempFile("boai-bench", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var code = builder.redirectOutput(out.toFile()).start().onExit().join().exitValue();
        var seconds = (System.nanoTime() - began) / 1e9;
        var lines = Files.readAllLines(out);
        Files.delete(out);
        if (code != 0) {
            throw new IOException(String.join("\n", lines));
        }
        return new Run(lines, seconds);
    }

    private String classPath() throws IOException {
        var target = home.resolve("benchmarks/target");
        try (var jars = Files.list(target)) {
            var own =
                    jars.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("benchmarks-.*\\.jar"))
                            .findFirst()
                            .orElseThrow();
            return own + ":" + target.resolve("lib") + "/*";
        }
    }
}
