package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.rule.Covers;
import org.boai.site.files.Kept;
import org.boai.site.files.Neighbours;
import org.boai.site.view.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier release that is read again. Settings stand for a version: both make another look. */
class RollbackTest {
    private static final String PAST = "青禾县红十字会旧版";
    private static final String TODAY = "青禾县红十字会新版";

    @TempDir Path folder;

    private final MemorySource source = new MemorySource();

    @BeforeEach
    void anEarlierVersionMadeTheFirstRelease() throws IOException {
        for (int number = 1; number <= 30; number++) {
            source.put(SampleSite.article("旧闻 " + number, "old-" + number, number, "youth"));
        }
        source.put(SampleSite.article("独一无二的标题", "unique", 100, "relief"));
        open(PAST).close();
    }

    @Test
    void anotherVersionMakesAReleaseOfItsOwn() throws IOException {
        try (var site = open(TODAY)) {
            assertThat(read("articles/old-1/index.html")).contains(TODAY).doesNotContain(PAST);
            assertThat(site.releases()).extracting(Kept::number).containsExactly(1L, 2L);
            assertThat(site.releases())
                    .extracting(Kept::look)
                    .containsExactly(Kept.Look.EARLIER, Kept.Look.OF_TODAY);
            assertThat(site.releases()).extracting(Kept::isCurrent).containsExactly(false, true);
            var current = site.releases().getLast();
            assertThat(current.pages()).isGreaterThan(31);
            assertThat(current.bytes()).isEqualTo(bytes());
            assertThat(current.builtAt()).isBefore(Instant.now().plusSeconds(1));
        }
    }

    @Test
    void theEarlierLookComesBackAndStays() throws IOException {
        var before = SampleSite.tree(folder);
        try (var site = open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            assertThat(site.isCurrent()).isTrue();
            assertThat(site.verify()).isEmpty();
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
        }
        open(TODAY).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(before);
    }

    @Test
    @Covers("PUB-11")
    void whatWasWithdrawnSinceStaysWithdrawn() throws IOException {
        try (var site = open(TODAY)) {
            withdraw(site, "unique");
            site.rollBack(1, Meanwhile.nothing());
        }
        assertThat(naming("独一无二的标题"))
                .containsExactly("articles/unique/gone.html", "articles/unique/index.html");
        assertThat(read("articles/unique/gone.html")).contains("有误");
        assertThat(read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    void whatWasPublishedSinceIsThereAndNoOtherPageChanges() throws IOException {
        try (var site = open(TODAY)) {
            publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
            site.rollBack(1, Meanwhile.nothing());
        }
        assertThat(read("articles/new/index.html")).contains("新闻一则");
        assertThat(read("articles/index.html")).contains("新闻一则");
        assertThat(read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    @Covers("PUB-11")
    void whatIsWithdrawnRightBeforeTheSwapIsNotShown() throws IOException {
        try (var site = open(TODAY)) {
            site.rollBack(
                    1,
                    applier -> {
                        source.put(withdrawn("unique"));
                        applier.apply(Set.of(document("unique")));
                    });
        }
        assertThat(naming("独一无二的标题"))
                .containsExactly("articles/unique/gone.html", "articles/unique/index.html");
    }

    @Test
    void whatIsPublishedAfterwardsGoesIntoTheEarlierRelease() throws IOException {
        try (var site = open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
            withdraw(site, "unique");
            assertThat(site.verify()).isEmpty();
        }
        open(TODAY).close();
        assertThat(read("articles/new/index.html")).contains("新闻一则");
        assertThat(naming("独一无二的标题")).hasSize(2);
        assertThat(read("articles/old-1/index.html")).contains(PAST);
    }

    @Test
    void pagesFindWhatTheyLoadInBothLooks() throws IOException {
        open(PAST).close();
        var old = folder.resolve("releases/1/assets/site-000000000000.css");
        Files.writeString(old, "a{}");
        Files.writeString(
                folder.resolve("state/1.log"),
                "+\tassets/site-000000000000.css\t1\t1\t3\t%s\t-\n"
                        .formatted(Sha256.of("a{}".getBytes(StandardCharsets.UTF_8)).hex()),
                StandardOpenOption.APPEND);
        try (var site = open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
            publish(site, SampleSite.article("新闻一则", "new", 200, "relief"));
        }
        open(TODAY).close();
        assertThat(old).exists();
    }

    @Test
    void aRebuildEndsIt() throws IOException {
        try (var site = open(TODAY)) {
            var before = SampleSite.tree(folder);
            site.rollBack(1, Meanwhile.nothing());
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
            assertThat(site.releases()).extracting(Kept::number).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void anotherVersionEndsIt() throws IOException {
        try (var site = open(TODAY)) {
            site.rollBack(1, Meanwhile.nothing());
        }
        open("青禾县红十字会再新版").close();
        assertThat(read("articles/old-1/index.html")).contains("青禾县红十字会再新版");
    }

    @Test
    void theNewerReleaseCanBeReadAgainAsItWas() throws IOException {
        try (var site = open(TODAY)) {
            var before = SampleSite.tree(folder);
            site.rollBack(1, Meanwhile.nothing());
            site.rollBack(2, Meanwhile.nothing());
            assertThat(SampleSite.tree(folder)).isEqualTo(before);
        }
    }

    @Test
    void theReleaseThatIsReadIsNeverTheOneThatIsDropped() throws IOException {
        try (var site = open(TODAY)) {
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
        try (var site = open(TODAY)) {
            for (long number : new long[] {0, 2, 3, -1}) {
                assertThatThrownBy(() -> site.rollBack(number, Meanwhile.nothing()))
                        .isInstanceOf(NoSuchRelease.class);
            }
            assertThat(read("articles/old-1/index.html")).contains(TODAY);
        }
    }

    @Test
    @Covers("SITE-06")
    void whatSomebodyElseChangedInTheEarlierReleaseIsWrittenAnew() throws IOException {
        try (var site = open(TODAY)) {
            var earlier = folder.resolve("releases/1");
            var page = earlier.resolve("articles/old-1/index.html");
            Files.writeString(page, Files.readString(page).replace("旧闻", "假闻"));
            Files.writeString(earlier.resolve("added.html"), "x");
            Files.writeString(earlier.resolve("topics/relief/index.html"), "y");
            withdraw(site, "unique");
            site.rollBack(1, Meanwhile.nothing());
            assertThat(site.verify()).isEmpty();
        }
        assertThat(naming("假闻")).isEmpty();
        assertThat(folder.resolve("current/added.html")).doesNotExist();
        assertThat(folder.resolve("current/topics/relief/index.html")).doesNotExist();
    }

    @Test
    void whatFailsLeavesReadersWithWhatTheyHadAndCanBeTriedAgain() throws IOException {
        try (var site = open(TODAY)) {
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
            assertThat(read("articles/old-1/index.html")).contains(PAST);
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

    private Site open(String society) throws IOException {
        var settings = SampleSite.SETTINGS;
        return Site.open(
                folder,
                new SiteSettings(
                        settings.nameZh(),
                        settings.nameEn(),
                        settings.publicUrl(),
                        settings.audience(),
                        new SiteSettings.Footer(society, "青禾镇人民路 1 号", "1", "a@b", "号", "")),
                source,
                SampleSite.TODAY,
                Neighbours.NONE);
    }

    private void publish(Site site, Published item) throws IOException {
        source.put(item);
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
    }

    private void withdraw(Site site, String slug) throws IOException {
        source.put(withdrawn(slug));
        assertThat(site.apply(Set.of(document(slug)))).isEmpty();
    }

    private Withdrawn withdrawn(String slug) {
        var item = (Published) source.items.get(document(slug));
        return new Withdrawn(
                item.document(),
                item.contentId(),
                item.address(),
                300,
                List.of(),
                item.content().title(),
                "有误",
                Instant.parse("2026-11-20T02:00:00Z"),
                null);
    }

    private static DocumentId document(String slug) {
        return SampleSite.document(slug, ContentLocale.ZH_CN);
    }

    private List<String> naming(String text) throws IOException {
        return SampleSite.tree(folder).entrySet().stream()
                .filter(file -> file.getValue().contains(text))
                .map(file -> file.getKey())
                .toList();
    }

    private long bytes() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(folder.resolve("current").toRealPath())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("current").resolve(file));
    }
}
