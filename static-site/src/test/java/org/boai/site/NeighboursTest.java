package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boai.site.files.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page keeps a compressed file of other bytes, however often the setting changes. */
class NeighboursTest {

    @TempDir Path folder;

    private final MemorySource source =
            new MemorySource().put(SampleSite.article("旧题", "first-aid", 1));

    @Test
    void aFolderThatIsTakenOverLosesWhatWasCompressedInIt() throws IOException {
        with(Neighbours.NONE, 0);
        with(Neighbours.GZIP_AND_BROTLI, 2);
        assertThat(compressed()).isNotEmpty();
        source.put(SampleSite.article("新题", "first-aid", 2));
        for (int rebuilds = 0; rebuilds < 4; rebuilds++) {
            with(Neighbours.NONE, 1);
            assertThat(compressed()).isEmpty();
        }
    }

    @Test
    void whatStandsBesideAPageIsOfItsBytesAfterEveryRebuild() throws IOException {
        with(Neighbours.GZIP_AND_BROTLI, 4);
        source.put(SampleSite.article("新题", "first-aid", 2));
        for (int rebuilds = 0; rebuilds < 4; rebuilds++) {
            try (var site = open(Neighbours.GZIP_AND_BROTLI)) {
                site.rebuild(SampleSite.TODAY, _ -> {});
                assertThat(site.verify()).isEmpty();
            }
        }
    }

    private void with(Neighbours neighbours, int rebuilds) throws IOException {
        try (var site = open(neighbours)) {
            for (int rebuild = 0; rebuild < rebuilds; rebuild++) {
                site.rebuild(SampleSite.TODAY, _ -> {});
            }
        }
    }

    private Site open(Neighbours neighbours) throws IOException {
        return Site.open(folder, SampleSite.SETTINGS, source, SampleSite.TODAY, neighbours);
    }

    private List<Path> compressed() throws IOException {
        try (var files = Files.walk(folder.resolve("current").toRealPath())) {
            return files.filter(file -> file.toString().matches(".*\\.(gz|br)")).toList();
        }
    }
}
