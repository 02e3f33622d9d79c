package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild that cannot finish leaves the old site to its readers. */
class DyingRebuildTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir Path folder;

    @Test
    void killedMidwayTheOldSiteIsServedAndTheNextWriterClearsUp() throws Exception {
        var before = site();
        var process = rebuilding("").start();
        try {
            awaitPagesOfANewRelease(process);
        } finally {
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(SampleSite.tree(folder)).isEqualTo(before);
        site();
        assertThat(SampleSite.tree(folder)).isEqualTo(before);
        assertThat(releases()).containsExactly("1");
    }

    /** The largest page of the site cannot be written: what a full disk does to any. */
    @Test
    void withoutRoomTheOldSiteIsServed() throws Exception {
        var before = site();
        var process = rebuilding("ulimit -f 200; ").start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(RebuildInAProcess.OPENED)
                .contains("IOException");
        assertThat(releases()).containsExactly("1");
        assertThat(SampleSite.tree(folder)).isEqualTo(before);
    }

    private Map<String, String> site() throws IOException {
        SampleSite.open(folder, RebuildInAProcess.world().source).close();
        return SampleSite.tree(folder);
    }

    private ProcessBuilder rebuilding(String before) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("sh", "-c", before + "exec \"$@\"", "sh", java));
        command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(RebuildInAProcess.class.getName(), folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private void awaitPagesOfANewRelease(Process process) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(folder.resolve("releases/2/articles"))) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(1);
        }
    }

    private List<String> releases() throws IOException {
        try (var all = Files.list(folder.resolve("releases"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
