package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.boai.document.ContentLocale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kind published in a year, under an address of its own. */
class ArchiveTest {
    @TempDir Path folder;

    private final MemorySource source = new MemorySource().put(GoldenWorld.items());

    @Test
    void everyYearHasAListAndTheFirstPageOfTheKindLeadsToThem() throws IOException {
        SampleSite.open(folder, source).close();
        var tree = SampleSite.tree(folder);
        var years = Jsoup.parse(tree.get("articles/index.html")).select(".years a");
        assertThat(years.eachText()).containsExactly("2026", "2011");
        assertThat(tree.get("articles/archive/2011/index.html"))
                .contains("第一批志愿者的合影")
                .doesNotContain("四分钟有多长");
        assertThat(tree.get("sitemap-lists.xml")).contains("/articles/archive/2011/");
    }

    @Test
    void aYearOfWhichNothingIsLeftHasNoList() throws IOException {
        try (var site = SampleSite.open(folder, source)) {
            var legacy = SampleSite.document("first-volunteers", ContentLocale.ZH_CN);
            source.items.remove(legacy);
            assertThat(site.apply(Set.of(legacy))).isEmpty();
        }
        var tree = SampleSite.tree(folder);
        assertThat(tree).doesNotContainKey("articles/archive/2011/index.html");
        assertThat(Jsoup.parse(tree.get("articles/index.html")).select(".years")).isEmpty();
    }
}
