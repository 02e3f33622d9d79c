package org.boai.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir Path data;

    @Test
    void enginesThatOutliveParentAndGuardsAreEndedByTheNextStart() throws Exception {
        var parent = startInAnotherJvm();
        var engines = enginesOf(parent);
        var guards = parent.children().toList();
        parent.destroyForcibly();
        guards.forEach(ProcessHandle::destroyForcibly);
        assertThat(engines).hasSize(Engine.values().length).allMatch(ProcessHandle::isAlive);

        try (var stack = LocalStack.start(data)) {
            assertThat(engines).noneMatch(ProcessHandle::isAlive);
            dataSurvivesKilledEngines(stack);
        }
        assertThat(data.resolve("pids")).isEmptyDirectory();

        try (var stack = LocalStack.start(data)) {
            assertFilled(new RunningStack(stack.environment()));
        }
    }

    private static void dataSurvivesKilledEngines(LocalStack stack) throws Exception {
        var running = new RunningStack(stack.environment());
        fill(running);
        for (var engine : Engine.values()) {
            stack.kill(engine);
            assertThat(stack.isRunning(engine)).isFalse();
            stack.start(engine);
        }
        assertFilled(running);
    }

    private Process startInAnotherJvm() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var parent =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ForeverRunning.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var output =
                new BufferedReader(
                        new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo(ForeverRunning.READY);
        return parent;
    }

    private static List<ProcessHandle> enginesOf(Process parent) {
        return parent.children().flatMap(RecoveryTest::program).toList();
    }

    private static Stream<ProcessHandle> program(ProcessHandle guard) {
        return guard.children()
                .filter(
                        child ->
                                child.info()
                                        .command()
                                        .filter(c -> !c.endsWith("bash"))
                                        .isPresent());
    }

    private static void fill(RunningStack engines) throws Exception {
        try (var owner = engines.connectAsOwner()) {
            RunningStack.run(owner, "create table kept as select '留下' as word");
        }
        engines.search("PUT", "/kept/_doc/1?refresh=true", "{\"word\":\"留下\"}");
        engines.makeBucket("kept");
        engines.put("kept", "word", "留下");
    }

    private static void assertFilled(RunningStack engines) throws Exception {
        try (var owner = engines.connectAsOwner()) {
            assertThat(RunningStack.value(owner, "select word from kept")).isEqualTo("留下");
        }
        assertThat(engines.search("GET", "/kept/_doc/1", "")).contains("留下");
        assertThat(engines.get("kept", "word", 0, 6)).isEqualTo("留下");
    }
}
