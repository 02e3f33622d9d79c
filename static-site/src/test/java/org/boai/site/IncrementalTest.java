package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.boai.document.DocumentId;
import org.boai.site.files.Neighbours;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes one by one ends up as the same files as the whole built at once. */
class IncrementalTest {
    private static final int STEPS = 30;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterEveryChangeTheFilesEqualAFullBuild(long seed) throws IOException {
        var world = new RandomWorld(seed, 25);
        sameAsFullBuild(world, STEPS);
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void afterManyChangesTheNumberedPagesEqualAFullBuild(long seed) throws IOException {
        var world = new RandomWorld(seed, 200);
        for (int step = 0; step < 150; step++) {
            world.change();
        }
        sameAsFullBuild(world, 8);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void manyChangesAtOnceEqualAFullBuild(long seed) throws IOException {
        var world = new RandomWorld(seed, 300);
        var kept = folder.resolve("kept");
        try (var site = SampleSite.open(kept, world.source)) {
            var changed = new HashSet<DocumentId>();
            while (changed.size() <= 150) {
                changed.addAll(world.change());
            }

            assertThat(site.apply(changed)).isEmpty();

            var whole = folder.resolve("whole");
            SampleSite.open(whole, world.source).close();
            assertThat(SampleSite.tree(kept)).isEqualTo(SampleSite.tree(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void afterEveryDayTheFilesEqualAFullBuild(long seed) throws IOException {
        var world = new RandomWorld(seed, 40);
        for (int step = 0; step < 40; step++) {
            world.change();
        }
        var kept = folder.resolve("kept");
        try (var site = SampleSite.open(kept, world.source)) {
            for (int day = 1; day <= 12; day++) {
                var date = SampleSite.TODAY.plusDays(day);
                site.tick(date);
                var whole = folder.resolve("whole-" + day);
                Site.open(whole, SampleSite.SETTINGS, world.source, date, Neighbours.NONE).close();
                assertThat(SampleSite.tree(kept))
                        .as(date.toString())
                        .isEqualTo(SampleSite.tree(whole));
            }
        }
    }

    private void sameAsFullBuild(RandomWorld world, int steps) throws IOException {
        var kept = folder.resolve("kept");
        try (var site = SampleSite.open(kept, world.source)) {
            for (int step = 0; step < steps; step++) {
                var before = inodes(kept);
                var textsBefore = SampleSite.tree(kept);
                assertThat(site.apply(world.change())).isEmpty();
                assertUntouched(before, textsBefore, kept);
                var whole = folder.resolve("whole-" + step);
                SampleSite.open(whole, world.source).close();
                assertThat(SampleSite.tree(kept))
                        .as("step %d", step)
                        .isEqualTo(SampleSite.tree(whole));
            }
        }
    }

    /** What has the same bytes as before is still the same file. */
    private static void assertUntouched(
            Map<String, Object> before, Map<String, String> textsBefore, Path folder)
            throws IOException {
        var after = inodes(folder);
        var texts = SampleSite.tree(folder);
        texts.forEach(
                (file, text) -> {
                    if (text.equals(textsBefore.get(file))) {
                        assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
                    }
                });
    }

    private static Map<String, Object> inodes(Path folder) throws IOException {
        var root = folder.resolve("current").toRealPath();
        var inodes = new HashMap<String, Object>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                inodes.put(root.relativize(file).toString(), Files.getAttribute(file, "unix:ino"));
            }
        }
        return inodes;
    }
}
