package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.rule.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site folder holds after publishing, withdrawing, failing, restarting and rebuilding. */
class SiteTest {
    @TempDir Path folder;

    private final MemorySource source = new MemorySource();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        for (int number = 1; number <= 45; number++) {
            source.put(SampleSite.article("旧闻 " + number, "old-" + number, number, "youth"));
        }
        source.put(SampleSite.article("独一无二的标题", "unique", 100, "relief"));
        site = SampleSite.open(folder, source);
    }

    @Test
    void aNewDocumentLeavesOlderListPagesAlone() throws IOException {
        var before = inodes();
        assertThat(publish(SampleSite.article("新闻", "new", 200, "relief"))).isEmpty();
        var after = inodes();
        assertThat(after.get("articles/page/1/index.html"))
                .isEqualTo(before.get("articles/page/1/index.html"));
        assertThat(after.get("articles/old-1/index.html"))
                .isEqualTo(before.get("articles/old-1/index.html"));
        assertThat(after.get("articles/index.html"))
                .isNotEqualTo(before.get("articles/index.html"));
        assertThat(read("articles/index.html")).contains("新闻");
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawnDocumentIsNamedNowhereButAtItsAddress() throws IOException {
        var item = (Published) source.items.get(document("unique"));
        source.put(SampleSite.withdrawn(item));
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
        var naming =
                SampleSite.tree(folder).entrySet().stream()
                        .filter(
                                file ->
                                        file.getValue().contains("独一无二的标题")
                                                || file.getValue().contains("articles/unique/"))
                        .map(file -> file.getKey())
                        .toList();
        assertThat(naming)
                .containsExactly("articles/unique/gone.html", "articles/unique/index.html");
        assertThat(read("articles/unique/gone.html"))
                .isEqualTo(read("articles/unique/index.html"))
                .contains("有误");
    }

    @Test
    void whatCannotBeRenderedStaysAsItWasAndTheRestGoesOn() throws IOException {
        var before = read("articles/unique/index.html");
        source.put(unrenderable("unique", 300, "坏了的标题"));
        source.put(SampleSite.article("另一篇", "other", 301, "youth"));
        var failures = site.apply(Set.of(document("unique"), document("other")));
        assertThat(failures).containsOnlyKeys(document("unique"));
        assertThat(read("articles/unique/index.html")).isEqualTo(before);
        assertThat(read("articles/index.html")).contains("独一无二的标题", "另一篇").doesNotContain("坏了的标题");
    }

    @Test
    void ofManyAtOnceOnlyThoseThatCannotBeRenderedStayAsTheyWere() throws IOException {
        var before = read("articles/unique/index.html");
        var changed = new LinkedHashSet<DocumentId>();
        for (int n = 0; n < 120; n++) {
            var item = SampleSite.article("新的一篇" + n, "new-" + n, 400 + n, "youth");
            source.put(item);
            changed.add(item.document());
        }
        for (var broken : List.of("unique", "never-seen")) {
            source.put(unrenderable(broken, 900, "坏了的标题"));
            changed.add(document(broken));
        }

        assertThat(site.apply(changed))
                .containsOnlyKeys(document("unique"), document("never-seen"));

        assertThat(read("articles/unique/index.html")).isEqualTo(before);
        assertThat(SampleSite.tree(folder))
                .containsKey("articles/new-119/index.html")
                .doesNotContainKey("articles/never-seen/index.html")
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("坏了的标题"));
    }

    @Test
    void whatCannotBeReadStaysAsItWasAndHoldsUpNoOther() throws IOException {
        publish(SampleSite.article("也讲救援", "beside", 290, "relief"));
        source.unreadable.add(document("unique"));

        assertThat(site.apply(Set.of(document("unique")))).containsOnlyKeys(document("unique"));
        // Its page shows the other's, so that the other's change asks for it too.
        assertThat(publish(SampleSite.article("还是讲救援", "beside", 301, "relief")))
                .doesNotContainKey(document("beside"));
        assertThat(publish(SampleSite.article("又一篇", "other", 302, "relief")))
                .doesNotContainKey(document("other"));

        assertThat(read("articles/unique/index.html")).contains("独一无二的标题");
        assertThat(read("articles/other/index.html")).contains("又一篇");
        assertThat(read("articles/index.html")).contains("独一无二的标题", "还是讲救援", "又一篇");
        source.unreadable.clear();
        assertThat(site.apply(Set.of(document("unique")))).isEmpty();
        assertThat(read("articles/unique/index.html")).contains("又一篇");
    }

    @Test
    void whatCannotBeReadAtTheFirstBuildIsNotListedAndHoldsUpNoOther() throws IOException {
        source.unreadable.add(document("unique"));
        assertOnlyTheUniqueOneIsLeftOut();
    }

    @Test
    void whoseTextAloneCannotBeReadAtTheFirstBuildIsNotListed() throws IOException {
        source.unreadableTexts.add(document("unique"));
        assertOnlyTheUniqueOneIsLeftOut();
    }

    private void assertOnlyTheUniqueOneIsLeftOut() throws IOException {
        var other = folder.resolve("other");
        try (var opened = SampleSite.open(other, source)) {
            assertThat(opened.failures()).containsOnlyKeys(document("unique"));
        }
        assertThat(SampleSite.tree(other))
                .containsKey("articles/old-45/index.html")
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("独一无二的标题"));
    }

    @Test
    void whatCannotBeRenderedAtTheFirstBuildIsNotListed() throws IOException {
        source.put(unrenderable("broken", 300, "坏了的标题"));
        var other = folder.resolve("other");
        try (var opened = SampleSite.open(other, source)) {
            assertThat(opened.failures()).containsOnlyKeys(document("broken"));
        }
        assertThat(SampleSite.tree(other))
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("坏了的标题"));
    }

    @Test
    void openingRepairsWhatIsMissingAndRemovesWhatNobodyPlanned() throws IOException {
        var expected = SampleSite.tree(folder);
        site.close();
        Files.delete(file("articles/unique/index.html"));
        Files.writeString(file("articles/old-1/index.html"), "short");
        Files.writeString(file("stray.html"), "left by a crash");
        SampleSite.open(folder, source).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(expected);
    }

    @Test
    void openingCatchesUpWithANewerSource() throws IOException {
        site.close();
        source.put(SampleSite.article("停机时发布", "while-down", 400, "youth"));
        source.items.remove(document("old-3"));
        SampleSite.open(folder, source).close();
        var whole = folder.resolve("whole");
        SampleSite.open(whole, source).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(SampleSite.tree(whole));
    }

    @Test
    void openingAnewWritesNothingWhenNothingChanged() throws IOException {
        var before = inodes();
        site.close();
        SampleSite.open(folder, source).close();
        assertThat(inodes()).isEqualTo(before);
    }

    @Test
    void aRebuildThatFailsKeepsTheOldRelease() throws IOException {
        var before = Files.readSymbolicLink(folder.resolve("current"));
        source.put(unrenderable("broken", 300, "坏了的标题"));
        assertThatThrownBy(() -> site.rebuild(SampleSite.TODAY, Meanwhile.nothing()))
                .isInstanceOf(RebuildFailed.class)
                .hasMessageContaining("articles/broken/index.html");
        assertThat(Files.readSymbolicLink(folder.resolve("current"))).isEqualTo(before);
        assertThat(folder.resolve("releases")).isDirectoryNotContaining(path -> path.endsWith("2"));
    }

    @Test
    void threeReleasesAreKept() throws IOException {
        for (int round = 0; round < 4; round++) {
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        }
        try (var kept = Files.list(folder.resolve("releases"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("3", "4", "5");
        }
        assertThat(Files.readSymbolicLink(folder.resolve("current")))
                .isEqualTo(Path.of("releases", "5"));
    }

    private Map<DocumentId, String> publish(Published item) throws IOException {
        source.put(item);
        return site.apply(Set.of(item.document()));
    }

    /** Signed at no level, which no page can show. */
    private static Published unrenderable(String slug, long version, String title) {
        var item = SampleSite.article(title, slug, version, "youth");
        return new Published(
                item.document(),
                item.contentId(),
                item.address(),
                version,
                List.of(),
                item.content(),
                1,
                item.contentHash(),
                item.firstPublishedAt(),
                item.publishedAt(),
                List.of(),
                new Origin.Reviewed(
                        "周晓禾", List.of(new Origin.Credit(null, "李初", item.publishedAt()))));
    }

    private Map<String, Object> inodes() throws IOException {
        var inodes = new TreeMap<String, Object>();
        for (var name : SampleSite.tree(folder).keySet()) {
            inodes.put(name, Files.getAttribute(file(name), "unix:ino"));
        }
        return inodes;
    }

    private Path file(String name) {
        return folder.resolve("current").resolve(name);
    }

    private String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    private static DocumentId document(String slug) {
        return SampleSite.document(slug, ContentLocale.ZH_CN);
    }
}
