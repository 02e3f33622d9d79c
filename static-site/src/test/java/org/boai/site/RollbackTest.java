package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boai.site.TwoLooks.PAST;
import static org.boai.site.TwoLooks.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.boai.document.Sha256;
import org.boai.rule.Covers;
import org.boai.site.files.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier release that is read again. Settings stand for a version: both make another look. */
class RollbackTest {
    @TempDir Path folder;

    private TwoLooks looks;

    @BeforeEach
    void anEarlierVersionMadeTheFirstRelease() throws IOException {
        looks = new TwoLooks(folder);
        looks.open(PAST).close();
    }

    @Test
    void anotherVersionMakesAReleaseOfItsOwn() throws IOException {
        try (var site = looks.open(TODAY)) {
            assertThat(looks.read("articles/old-1/index.html"))
                    .contains(TODAY)
                    .doesNotContain(PAST);
            assertThat(site.releases()).extracting(Kept::number).containsExactly(1L, 2L);
            assertThat(site.releases())
                    .extracting(Kept::look)
                    .containsExactly(Kept.Look.EARLIER, Kept.Look.OF_TODAY);
            assertThat(site.releases()).extracting(Kept::isCurrent).containsExactly(false, true);
            var current = site.releases().getLast();
            assertThat(current.pages()).isGreaterThan(31);
            assertThat(current.bytes()).isEqualTo(looks.bytes());
            assertThat(current.builtAt()).isBefore(Instant.now().plusSeconds(1));
        }
    }

    @Test
    void theEarlierLookComesBackAndStays() throws IOException {
        var before = SampleSite.tree(folder);
        try (var site = looks.open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            assertThat(site.isCurrent()).isTrue();
            assertThat(site.verify()).isEmpty();
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
        }
        looks.open(TODAY).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(before);
    }

    @Test
    @Covers("PUB-11")
    void whatWasWithdrawnSinceStaysWithdrawn() throws IOException {
        try (var site = looks.open(TODAY)) {
            looks.withdraw(site, "unique");
            site.rollBack(1, Meanwhile.nothing());
        }
        assertThat(looks.naming("独一无二的标题"))
                .containsExactly("articles/unique/gone.html", "articles/unique/index.html");
        assertThat(looks.read("articles/unique/gone.html")).contains("有误");
        assertThat(looks.read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    void whatWasPublishedSinceIsThereAndNoOtherPageChanges() throws IOException {
        try (var site = looks.open(TODAY)) {
            looks.publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
            site.rollBack(1, Meanwhile.nothing());
        }
        assertThat(looks.read("articles/new/index.html")).contains("新闻一则");
        assertThat(looks.read("articles/index.html")).contains("新闻一则");
        assertThat(looks.read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    @Covers("PUB-11")
    void whatIsWithdrawnRightBeforeTheSwapIsNotShown() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rollBack(
                    1,
                    applier -> {
                        applier.apply(looks.withdrawn("unique"));
                    });
        }
        assertThat(looks.naming("独一无二的标题"))
                .containsExactly("articles/unique/gone.html", "articles/unique/index.html");
    }

    @Test
    void whatIsPublishedAfterwardsGoesIntoTheEarlierRelease() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            looks.publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
            looks.withdraw(site, "unique");
            assertThat(site.verify()).isEmpty();
        }
        looks.open(TODAY).close();
        assertThat(looks.read("articles/new/index.html")).contains("新闻一则");
        assertThat(looks.naming("独一无二的标题")).hasSize(2);
        assertThat(looks.read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    void pagesFindWhatTheyLoadInBothLooks() throws IOException {
        looks.open(PAST).close();
        var old = folder.resolve("releases/1/assets/site-000000000000.css");
        Files.writeString(old, "a{}");
        Files.writeString(
                folder.resolve("state/1.log"),
                "+\tassets/site-000000000000.css\t1\t1\t3\t%s\t-\n"
                        .formatted(Sha256.of("a{}".getBytes(StandardCharsets.UTF_8)).hex()),
                StandardOpenOption.APPEND);
        try (var site = looks.open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            looks.publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
        }
        looks.open(TODAY).close();
        assertThat(old).exists();
    }

    @Test
    void aRebuildEndsIt() throws IOException {
        try (var site = looks.open(TODAY)) {
            var before = SampleSite.tree(folder);
            site.rollBack(1, Meanwhile.nothing());
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
            assertThat(site.releases()).extracting(Kept::number).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void anotherVersionEndsIt() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
        }
        looks.open("青禾县红十字会再新版").close();
        assertThat(looks.read("articles/old-1/index.html")).contains("青禾县红十字会再新版");
    }

    @Test
    void theNewerReleaseCanBeReadAgainAsItWas() throws IOException {
        try (var site = looks.open(TODAY)) {
            var before = SampleSite.tree(folder);
            site.rollBack(1, Meanwhile.nothing());
            site.rollBack(2, Meanwhile.nothing());
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
        }
    }

    @Test
    void theReleaseThatIsReadIsNeverTheOneThatIsDropped() throws IOException {
        try (var site = looks.open(TODAY)) {
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            site.rollBack(1, Meanwhile.nothing());
            var before = SampleSite.tree(folder);
            assertThatThrownBy(
                            () ->
                                    site.rebuild(
                                            SampleSite.TODAY,
                                            _ -> {
                                                throw new IOException("no room");
                                            }))
                    .hasMessage("no room");
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            assertThat(site.releases()).hasSize(3);
            assertThat(site.releases().getLast().isCurrent()).isTrue();
        }
    }

    @Test
    void aReleaseThatIsNotKeptOrReadAlreadyIsRefused() throws IOException {
        try (var site = looks.open(TODAY)) {
            for (long number : new long[] {0, 2, 3, -1}) {
                assertThatThrownBy(() -> site.rollBack(number, Meanwhile.nothing()))
                        .isInstanceOf(NoSuchRelease.class);
            }
            assertThat(looks.read("articles/old-1/index.html")).contains(TODAY);
        }
    }

    @Test
    @Covers("SITE-06")
    void whatSomebodyElseChangedInTheEarlierReleaseIsWrittenAnew() throws IOException {
        try (var site = looks.open(TODAY)) {
            var earlier = folder.resolve("releases/1");
            var page = earlier.resolve("articles/old-1/index.html");
            Files.writeString(page, Files.readString(page).replace("旧闻", "假闻"));
            Files.writeString(earlier.resolve("added.html"), "x");
            Files.writeString(earlier.resolve("topics/relief/index.html"), "y");
            looks.withdraw(site, "unique");
            site.rollBack(1, Meanwhile.nothing());
            assertThat(site.verify()).isEmpty();
        }
        assertThat(looks.naming("假闻")).isEmpty();
        assertThat(folder.resolve("current/added.html")).doesNotExist();
        assertThat(folder.resolve("current/topics/relief/index.html")).doesNotExist();
    }

    @Test
    void whatFailsLeavesReadersWithWhatTheyHadAndCanBeTriedAgain() throws IOException {
        try (var site = looks.open(TODAY)) {
            var before = SampleSite.tree(folder);
            assertThatThrownBy(
                            () ->
                                    site.rollBack(
                                            1,
                                            _ -> {
                                                throw new IOException("Another node leads");
                                            }))
                    .hasMessage("Another node leads");
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
            assertThat(site.isCurrent()).isTrue();
            site.rollBack(1, Meanwhile.nothing());
            assertThat(looks.read("articles/old-1/index.html")).contains(PAST);
        }
    }

    @Test
    void onTheSameLookItEqualsAFullBuild() throws IOException {
        var world = new RandomWorld(31, 60);
        var changing = folder.resolve("changing");
        try (var site = SampleSite.open(changing, world.source)) {
            for (int step = 0; step < 60; step++) {
                site.apply(world.change());
            }
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            for (int step = 0; step < 60; step++) {
                site.apply(world.change());
            }
            site.rollBack(1, applier -> applier.apply(world.change()));
            site.apply(world.change());
        }
        var whole = folder.resolve("whole");
        SampleSite.open(whole, world.source).close();
        assertThat(SampleSite.tree(changing)).isEqualTo(SampleSite.tree(whole));
    }
}
