package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.boai.rule.Covers;
import org.boai.site.files.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is at one moment. */
class SnapshotTest {
    @TempDir Path folder;

    private final RandomWorld world = new RandomWorld(41, 30);

    @BeforeEach
    void fill() {
        for (int step = 0; step < 60; step++) {
            world.change();
        }
    }

    @Test
    void whatIsPublishedAndWithdrawnMeanwhileIsNotInIt() throws IOException {
        try (var site = SampleSite.open(folder, world.source)) {
            var before = SampleSite.tree(folder);
            try (var snapshot = site.snapshot()) {
                for (int step = 0; step < 30; step++) {
                    site.apply(world.change());
                }
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
                assertThat(SampleSite.tree(folder)).isNotEqualTo(before);
                assertThat(tree(snapshot)).isEqualTo(before);
            }
            assertThat(folder.resolve("snapshots")).isEmptyDirectory();
        }
    }

    @Test
    @Covers("SITE-06")
    void whatSomebodyElseChangedIsNotPassedOn() throws IOException {
        try (var site = SampleSite.open(folder, world.source);
                var snapshot = site.snapshot()) {
            Files.writeString(folder.resolve("current/index.html"), "x");
            assertThatThrownBy(() -> tree(snapshot)).hasMessageContaining("index.html");
        }
    }

    @Test
    void whatACrashLeftOfOneIsClearedAway() throws IOException {
        SampleSite.open(folder, world.source).close();
        var left = Files.createDirectories(folder.resolve("snapshots/of-1/articles"));
        Files.writeString(left.resolve("index.html"), "x");
        SampleSite.open(folder, world.source).close();
        assertThat(left).doesNotExist();
    }

    private static Map<String, String> tree(Snapshot snapshot) throws IOException {
        var tree = new TreeMap<String, String>();
        snapshot.each((file, bytes) -> tree.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return tree;
    }
}
