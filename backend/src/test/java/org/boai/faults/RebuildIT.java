package org.boai.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.LocalStack;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./boai rebuild} on the running packaged backend, while readers go on reading. */
class RebuildIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DOCUMENTS = 25;
    private static final String WORD = "渡口灯塔";

    @TempDir static Path data;
    private static LocalStack engines;
    private static BackendProcess backend;
    private static FileChannel lock;

    @BeforeAll
    static void start() throws IOException {
        engines = LocalStack.start(data.resolve("engines"));
        backend = BackendProcess.start(engines.environment(), data, Duty.WEB_AND_WORKER);
        sayWhereItRuns();
        var staff = Staff.at(backend);
        for (int number = 0; number < DOCUMENTS; number++) {
            staff.publish(staff.approved("rebuild-" + number, WORD + " " + number));
        }
        await().atMost(SOON).until(() -> found(staff).isEmpty());
        await().atMost(SOON).until(() -> pages(staff).isEmpty());
    }

    @AfterAll
    static void stop() throws IOException {
        lock.close();
        backend.close();
        engines.close();
    }

    @Test
    void theSiteIsReadInFullWhileItIsMadeAgain() throws Exception {
        var staff = Staff.at(backend);
        var before = data.resolve("site/current").toRealPath();
        var tree = SiteTree.of(data);

        var reading = readingWhile(() -> pages(staff), "site");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rounds()).isPositive();
        assertThat(data.resolve("site/current").toRealPath()).isNotEqualTo(before);
        assertThat(SiteTree.of(data)).isEqualTo(tree);
    }

    @Test
    void everythingIsFoundWhileTheIndexIsMadeAgain() throws Exception {
        var staff = Staff.at(backend);

        var reading = readingWhile(() -> found(staff), "search");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rounds()).isPositive();
    }

    /** What readers missed, in as many rounds as fitted into the rebuild. */
    private record Reading(int rounds, List<String> faults) {}

    private static Reading readingWhile(Supplier<List<String>> look, String target)
            throws Exception {
        var rebuilding = new AtomicBoolean(true);
        var reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            int rounds = 0;
                            List<String> faults = List.of();
                            while (rebuilding.get() && faults.isEmpty()) {
                                faults = look.get();
                                rounds++;
                            }
                            return new Reading(rounds, faults);
                        });
        for (int time = 0; time < 3; time++) {
            rebuild(target);
        }
        rebuilding.set(false);
        return reader.join();
    }

    /** Pages that a reader would miss now. */
    private static List<String> pages(Staff staff) {
        var paths =
                List.of(
                        "/",
                        "/articles/",
                        "/articles/rebuild-24/",
                        "/articles/rebuild-0/",
                        "/feed.atom",
                        "/sitemap.xml");
        return paths.stream().filter(path -> staff.get(path).statusCode() != 200).toList();
    }

    /** Empty when a search finds every document. */
    private static List<String> found(Staff staff) {
        var answer =
                staff.get("/api/v1/search?q=" + URLEncoder.encode(WORD, StandardCharsets.UTF_8));
        return answer.statusCode() == 200 && answer.jsonPath().getInt("total") == DOCUMENTS
                ? List.of()
                : List.of(answer.statusCode() + " " + answer.asString());
    }

    /** As {@code ./boai up} does: the launcher's other commands look here. */
    private static void sayWhereItRuns() throws IOException {
        lock =
                FileChannel.open(
                        data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertThat(lock.tryLock()).isNotNull();
        var run =
                Map.of(
                        "pid",
                        ProcessHandle.current().pid(),
                        "port",
                        backend.root().getPort(),
                        "operationsSecret",
                        World.OPERATIONS_SECRET,
                        "startedAt",
                        "2026-05-08T01:00:00Z",
                        "environment",
                        Map.of());
        JsonMapper.builder().build().writeValue(data.resolve("run.json").toFile(), run);
    }

    private static void rebuild(String target) throws IOException, InterruptedException {
        var log = Files.createTempFile(data, "rebuild", ".log");
        var launcher =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.boai.localstack.launcher.Launcher",
                                "rebuild",
                                target,
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(launcher.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("Rebuilt " + target);
    }
}
