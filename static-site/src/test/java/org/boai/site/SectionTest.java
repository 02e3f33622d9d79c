package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.Page;
import org.boai.content.Source;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.Published;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.site.index.SiteTopic;
import org.boai.site.index.SiteTopic.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic that the menu leads to gathers what is filed under it. */
class SectionTest {
    private static final String PAGE = "topics/first-aid/index.html";

    @TempDir Path folder;

    private final MemorySource source = new MemorySource();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        for (int number = 1; number <= 45; number++) {
            source.put(SampleSite.article("文章 " + number, "a-" + number, number, "first-aid"));
        }
        source.put(item(campaign("往年的活动", LocalDate.of(2026, 9, 12)), "past", 50));
        source.put(item(campaign("就要来的活动", LocalDate.of(2026, 11, 26)), "coming", 51));
        source.put(item(guide("急救培训怎么报名"), "training", 52));
        source.put(item(SampleSite.article("志愿者的一天", List.of("volunteers")), "day", 53));
        site = SampleSite.open(folder, source);
    }

    @Test
    void itsFirstPageTellsWhatItIsAboutAndGathersByKind() throws IOException {
        var page = page(PAGE);

        assertThat(page.select(".item-summary").text()).isEqualTo("学会在急救人员到来之前做对的事。");
        assertThat(page.select(".section-head .button").attr("href")).isEqualTo("/pages/training/");
        assertThat(page.select("section:has(#campaigns) h3").eachText())
                .containsExactly("就要来的活动", "往年的活动");
        assertThat(page.select("section:has(#latest) h3").eachText())
                .hasSize(25)
                .startsWith("文章 45", "文章 44")
                .doesNotContain("就要来的活动", "急救培训怎么报名");
        assertThat(page.select(".pager a").attr("href")).isEqualTo("/topics/first-aid/page/1/");
        assertThat(page("topics/first-aid/page/1/index.html").select(".card h3")).hasSize(20);
    }

    @Test
    void withoutATextOfItsOwnThePageAboutItSpeaks() throws IOException {
        change(new SiteTopic(new Slug("first-aid"), "应急救护", "First aid", 0, Section.WORK, "", ""));

        assertThat(page(PAGE).select(".item-summary").text()).isEqualTo("怎样报名。");
    }

    @Test
    @Covers("SITE-03")
    void everyMenuLeadsToTheSectionsThatHaveSomethingToRead() throws IOException {
        assertThat(page("articles/a-1/index.html").select(".menu-sections a").eachText())
                .containsExactly("应急救护");
        assertThat(page("en/index.html").select(".menu-sections a")).isEmpty();
        assertThat(page(PAGE).select(".menu-sections a[aria-current]").text()).isEqualTo("应急救护");

        apply(item(SampleSite.article("第一课", List.of("youth")), "lesson", 60));

        assertThat(page("articles/a-1/index.html").select(".menu-sections a").eachText())
                .containsExactly("应急救护", "青少年");
        assertThat(page("site-map/index.html").select(".site-map a").eachText())
                .contains("应急救护", "青少年");
    }

    @Test
    void aTopicBecomesASectionAndEveryMenuShowsIt() throws IOException {
        assertThat(page("topics/volunteers/index.html").select("#latest")).isEmpty();

        change(
                new SiteTopic(
                        new Slug("volunteers"), "志愿服务", "Volunteers", 3, Section.WORK, "一起来。", ""));

        assertThat(page("topics/volunteers/index.html").select(".item-summary").text())
                .isEqualTo("一起来。");
        assertThat(page("articles/a-1/index.html").select(".menu-sections a").eachText())
                .containsExactly("应急救护", "志愿服务");
        var whole = folder.resolve("whole");
        SampleSite.open(whole, source).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(SampleSite.tree(whole));
    }

    @Test
    void theDateMovesItsCampaigns() throws IOException {
        apply(item(campaign("更晚的活动", LocalDate.of(2027, 5, 8)), "later", 54));

        site.tick(LocalDate.of(2026, 12, 24));

        assertThat(page(PAGE).select("section:has(#campaigns) h3").eachText()).startsWith("更晚的活动");
    }

    @Test
    void itsTranslationIsOfferedOnceThereIsOne() throws IOException {
        assertThat(page(PAGE).select(".topline a").attr("href")).isEqualTo("/en/");

        apply(
                SampleSite.published(
                        SampleSite.article("Training", List.of("first-aid")),
                        ContentLocale.EN,
                        "training",
                        70));

        assertThat(page(PAGE).select(".topline a").attr("href")).isEqualTo("/en/topics/first-aid/");
        assertThat(page("en/" + PAGE).select("h1").text()).isEqualTo("First aid");
    }

    private void change(SiteTopic topic) throws IOException {
        source.topics =
                source.topics.stream()
                        .map(one -> one.slug().equals(topic.slug()) ? topic : one)
                        .toList();
        assertThat(site.apply(Set.of(document("a-1")))).isEmpty();
    }

    private void apply(Published item) throws IOException {
        source.put(item);
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
    }

    private static Published item(Content content, String slug, long version) {
        return SampleSite.published(content, ContentLocale.ZH_CN, slug, version);
    }

    private static Campaign campaign(String title, LocalDate day) {
        return new Campaign(
                title,
                "摘要",
                null,
                List.of(new Slug("first-aid")),
                Source.own(Samples.SOCIETY),
                Samples.paragraphs("正文。"),
                null,
                null,
                day,
                day,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                null);
    }

    private static Page guide(String title) {
        return new Page(
                title,
                "怎样报名。",
                null,
                List.of(new Slug("first-aid")),
                Source.own(Samples.SOCIETY),
                Samples.paragraphs("正文。"),
                Page.Role.FIRST_AID_TRAINING);
    }

    private static DocumentId document(String slug) {
        return SampleSite.document(slug, ContentLocale.ZH_CN);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("current").resolve(name)));
    }
}
