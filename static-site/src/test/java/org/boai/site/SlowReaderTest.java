package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.site.TwoLooks.PAST;
import static org.boai.site.TwoLooks.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who opened a page gets all of it, whatever becomes of its release meanwhile. */
class SlowReaderTest {
    private static final String PAGE = "articles/unique/index.html";

    @TempDir Path folder;

    private TwoLooks looks;

    @BeforeEach
    void anEarlierVersionMadeTheFirstRelease() throws IOException {
        looks = new TwoLooks(folder);
        looks.open(PAST).close();
    }

    @Test
    void whenTheReleaseIsBroughtUpToDateToBeReadAgain() throws IOException {
        var whole = looks.read(PAGE);
        try (var slow = Files.newInputStream(folder.resolve("current").resolve(PAGE));
                var site = looks.open(TODAY)) {
            looks.withdraw(site, "unique");
            site.rollBack(1, Meanwhile.nothing());

            assertThat(looks.read(PAGE)).contains("有误");
            assertThat(new String(slow.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
        }
    }

    @Test
    void whenItsFolderIsUsedAgainAtOnce() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            site.rollBack(2, Meanwhile.nothing());
            var whole = looks.read(PAGE);
            try (var slow = Files.newInputStream(folder.resolve("current").resolve(PAGE))) {
                site.rollBack(1, Meanwhile.nothing());
                looks.withdraw(site, "unique");
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());

                assertThat(folder.resolve("releases/2")).doesNotExist();
                assertThat(new String(slow.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void whenSeveralOthersWereReadWithoutABuildBetween() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            site.rollBack(1, Meanwhile.nothing());
            var whole = looks.read(PAGE);
            try (var slow = Files.newInputStream(folder.resolve("current").resolve(PAGE))) {
                site.rollBack(3, Meanwhile.nothing());
                site.rollBack(2, Meanwhile.nothing());
                looks.withdraw(site, "unique");
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());

                assertThat(folder.resolve("releases/1")).doesNotExist();
                assertThat(new String(slow.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void whenItIsInASnapshotHoweverOld() throws IOException {
        try (var past = looks.open(PAST);
                var snapshot = past.snapshot()) {
            var whole = new TreeMap<>(SampleSite.tree(folder));
            past.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            looks.withdraw(past, "unique");
            rebuildTwice(past);

            assertThat(folder.resolve("releases/1")).doesNotExist();
            var kept = new TreeMap<String, String>();
            snapshot.each(
                    (file, bytes) -> kept.put(file, new String(bytes, StandardCharsets.UTF_8)));
            assertThat(kept).isEqualTo(whole);
        }
    }

    @Test
    void afterwardsFilesAreWrittenOverForThatCostsLess() throws IOException {
        var file = key(folder.resolve("releases/1").resolve(PAGE));
        try (var site = looks.open(TODAY)) {
            rebuildTwice(site);

            assertThat(key(folder.resolve("current").resolve(PAGE))).isEqualTo(file);
            assertThat(looks.read(PAGE)).contains(TODAY);
        }
    }

    /** After the second one the first release is no longer kept. */
    private static void rebuildTwice(Site site) throws IOException {
        site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file.toRealPath(), BasicFileAttributes.class).fileKey();
    }
}
