package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boai.document.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild while the site is read and changed. */
class RebuildTest {
    @TempDir Path folder;

    @Test
    void whatIsPublishedMeanwhileIsInTheNewRelease() throws IOException {
        var world = new RandomWorld(11, 60);
        for (int step = 0; step < 60; step++) {
            world.change();
        }
        try (var site = SampleSite.open(folder, world.source)) {
            site.rebuild(
                    SampleSite.TODAY,
                    applier -> {
                        Set<DocumentId> changed = new LinkedHashSet<>();
                        for (int step = 0; step < 100; step++) {
                            changed.addAll(world.change());
                        }
                        assertThat(applier.apply(changed)).isEmpty();
                    });
        }
        assertSameAsFullBuild(world);
    }

    @Test
    void changesThatRunBesideARebuildAreInTheNewRelease() throws Exception {
        var world = new RandomWorld(12, 300);
        for (int step = 0; step < 300; step++) {
            world.change();
        }
        try (var site = SampleSite.open(folder, world.source)) {
            var rebuild = CompletableFuture.runAsync(() -> rebuild(site));
            for (int step = 0; step < 60; step++) {
                assertThat(site.apply(world.change())).isEmpty();
            }
            rebuild.join();
        }
        assertSameAsFullBuild(world);
    }

    @Test
    void aFolderThatIsUsedAgainHoldsNothingOfItsOldRelease() throws IOException {
        var world = new RandomWorld(16, 30);
        try (var site = SampleSite.open(folder, world.source)) {
            for (int round = 0; round < 8; round++) {
                for (int step = 0; step < 10; step++) {
                    site.apply(world.change());
                }
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
                var whole = folder.resolve("whole-" + round);
                SampleSite.open(whole, world.source).close();
                assertThat(SampleSite.tree(folder))
                        .as("round %d", round)
                        .isEqualTo(SampleSite.tree(whole));
            }
        }
        try (var releases = Files.list(folder.resolve("releases"))) {
            assertThat(releases).hasSize(3);
        }
    }

    @Test
    void aPageComesBackIntoAFolderThatIsUsedAgain() throws IOException {
        var source = new MemorySource();
        var article = SampleSite.article("急救", "four-minutes", 1, "first-aid");
        source.put(article);
        var list = folder.resolve("current/topics/first-aid/index.html");
        try (var site = SampleSite.open(folder, source)) {
            for (int round = 0; round < 3; round++) {
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            }
            source.put(SampleSite.article("急救", "four-minutes", 2));
            site.apply(Set.of(article.document()));
            assertThat(list).doesNotExist();
            source.put(SampleSite.article("急救", "four-minutes", 3, "first-aid"));
            site.apply(Set.of(article.document()));
            assertThat(list).exists();
        }
    }

    @Test
    void readersNeverMissAFile() throws Exception {
        var world = new RandomWorld(13, 40);
        for (int step = 0; step < 40; step++) {
            world.change();
        }
        try (var site = SampleSite.open(folder, world.source)) {
            var reading = new AtomicBoolean(true);
            var reader = CompletableFuture.supplyAsync(() -> misses(reading));
            for (int round = 0; round < 3; round++) {
                site.apply(world.change());
                site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            }
            reading.set(false);
            assertThat(reader.join()).isZero();
        }
    }

    @Test
    void aWriterNoticesThatAnotherOneSwappedInItsRelease() throws IOException {
        var world = new RandomWorld(14, 5);
        try (var one = SampleSite.open(folder, world.source)) {
            assertThat(one.isCurrent()).isTrue();
            try (var other = SampleSite.open(folder, world.source)) {
                other.rebuild(SampleSite.TODAY, Meanwhile.nothing());
                assertThat(other.isCurrent()).isTrue();
            }
            assertThat(one.isCurrent()).isFalse();
        }
    }

    @Test
    void aRebuildThatIsOvertakenLeavesTheReleaseOfTheOtherWriter() throws IOException {
        var world = new RandomWorld(15, 20);
        for (int step = 0; step < 20; step++) {
            world.change();
        }
        try (var overtaken = SampleSite.open(folder, world.source)) {
            assertThatThrownBy(
                            () ->
                                    overtaken.rebuild(
                                            SampleSite.TODAY,
                                            _ -> {
                                                takeOver(world);
                                                throw new IOException("Another node leads");
                                            }))
                    .hasMessage("Another node leads");
        }
        assertSameAsFullBuild(world);
    }

    @Test
    void aRebuildThatIsOvertakenLeavesWhatTheOtherWriterIsBuilding() throws Exception {
        var world = new RandomWorld(16, 20);
        for (int step = 0; step < 20; step++) {
            world.change();
        }
        var building = new CountDownLatch(1);
        var discarded = new CountDownLatch(1);
        var other = new CompletableFuture<Void>();
        try (var overtaken = SampleSite.open(folder, world.source)) {
            assertThatThrownBy(
                            () ->
                                    overtaken.rebuild(
                                            SampleSite.TODAY,
                                            applier -> {
                                                Thread.ofPlatform()
                                                        .start(
                                                                () ->
                                                                        rebuildSlowly(
                                                                                world, building,
                                                                                discarded, other));
                                                await(building);
                                                applier.apply(world.change());
                                                throw new IOException("Another node leads");
                                            }))
                    .isInstanceOf(IOException.class);
        }
        discarded.countDown();
        other.join();
        assertSameAsFullBuild(world);
    }

    private void rebuildSlowly(
            RandomWorld world,
            CountDownLatch building,
            CountDownLatch discarded,
            CompletableFuture<Void> done) {
        try (var site = SampleSite.open(folder, world.source)) {
            site.rebuild(
                    SampleSite.TODAY,
                    applier -> {
                        building.countDown();
                        await(discarded);
                        applier.apply(world.source.items.keySet());
                    });
            done.complete(null);
        } catch (Throwable e) {
            building.countDown();
            done.completeExceptionally(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void takeOver(RandomWorld world) throws IOException {
        try (var other = SampleSite.open(folder, world.source)) {
            other.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        }
    }

    private void rebuild(Site site) {
        try {
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int misses(AtomicBoolean reading) {
        int misses = 0;
        while (reading.get()) {
            for (var name : new String[] {"index.html", "articles/index.html", "sitemap.xml"}) {
                if (!Files.exists(folder.resolve("current").resolve(name))) {
                    misses++;
                }
            }
        }
        return misses;
    }

    private void assertSameAsFullBuild(RandomWorld world) throws IOException {
        var whole = folder.resolve("whole");
        SampleSite.open(whole, world.source).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(SampleSite.tree(whole));
    }
}
