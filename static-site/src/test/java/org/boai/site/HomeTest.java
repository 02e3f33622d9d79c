package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.content.DisclosureNotice;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.sample.Samples;
import org.boai.site.index.Composition;
import org.boai.site.index.Composition.Slots;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens the site: what staff chose, and what is newest everywhere else. */
class HomeTest {
    @TempDir Path folder;

    private final MemorySource source = new MemorySource();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        for (int number = 1; number <= 9; number++) {
            source.put(SampleSite.article("文章 " + number, "a-" + number, number, "youth"));
        }
        source.put(SampleSite.published(Samples.educationKit(), ContentLocale.ZH_CN, "kit", 20));
        source.put(
                SampleSite.published(
                        SampleSite.article("An English story", List.of()),
                        ContentLocale.EN,
                        "story",
                        21));
        site = SampleSite.open(folder, source);
    }

    @Test
    void withoutAChoiceTheNewestArticlesOpenThePage() throws IOException {
        assertThat(lead()).isEqualTo("文章 9");
        assertThat(featured()).containsExactly("文章 8", "文章 7", "文章 6", "文章 5");
        assertThat(home("").select(".home-section:has(#stories) .card h3").eachText())
                .containsExactly("文章 4", "文章 3", "文章 2", "文章 1");
    }

    @Test
    void whatStaffChoseStandsInItsPlacesAndNowhereElse() throws IOException {
        var kit = Samples.educationKit().title();

        compose(document("a-2"), document("kit"), document("a-4"));

        assertThat(lead()).isEqualTo("文章 2");
        assertThat(featured()).containsExactly(kit, "文章 4", "文章 9", "文章 8");
        assertThat(home("").select("h2, h3").eachText().stream().filter("文章 2"::equals)).hasSize(1);
        assertThat(home("").select("h2, h3").eachText().stream().filter(kit::equals)).hasSize(1);
        assertThat(home("en/").select("#lead").text()).isEqualTo("An English story");
    }

    @Test
    void whatIsWithdrawnLeavesItsPlaceByItselfAndComesBackWithIt() throws IOException {
        compose(document("a-2"), document("a-4"));
        var lead = (Published) source.items.get(document("a-2"));
        var second = (Published) source.items.get(document("a-4"));

        apply(withdrawn(lead, 100));
        apply(withdrawn(second, 101));

        assertThat(lead()).isEqualTo("文章 9");
        assertThat(featured()).containsExactly("文章 8", "文章 7", "文章 6", "文章 5");
        apply(SampleSite.article("文章 2", "a-2", 102, "youth"));
        assertThat(lead()).isEqualTo("文章 2");
    }

    @Test
    void aDocumentOfTheOtherLanguageIsPassedOver() throws IOException {
        compose(SampleSite.document("story", ContentLocale.EN));

        assertThat(lead()).isEqualTo("文章 9");
    }

    @Test
    void composingWritesTheHomePageOfThatLanguageAndNoOther() throws IOException {
        var before = SampleSite.tree(folder);

        compose(document("a-3"));

        var after = SampleSite.tree(folder);
        assertThat(
                        after.keySet().stream()
                                .filter(file -> !after.get(file).equals(before.get(file))))
                .containsExactly("index.html");
    }

    @Test
    void theDaysThatComeUpFollowTheDate() throws IOException {
        assertThat(days()).startsWith("世界艾滋病日", "国际志愿者日", "世界红十字日");

        site.tick(LocalDate.of(2026, 12, 2));

        assertThat(days()).startsWith("国际志愿者日", "世界红十字日");
    }

    @Test
    void sumsAreInTheWordsOfReaders() throws IOException {
        apply(SampleSite.published(Samples.disclosureNotice(), ContentLocale.ZH_CN, "annual", 200));

        assertThat(home("").select(".figures-panel").text()).contains("元").doesNotContain("CNY");
        assertThat(read("disclosure-notices/annual/index.html")).doesNotContain(">CNY<");
        assertThat(read("disclosure-notices/annual/figures.csv")).contains("CNY");
    }

    @Test
    void theNextCampaignCountsItsDays() throws IOException {
        apply(SampleSite.published(Samples.campaign(), ContentLocale.ZH_CN, "aid-week", 200));
        assertThat(countdown()).isEqualTo("距离开始还有 291 天");

        site.tick(LocalDate.of(2027, 9, 10));
        assertThat(countdown()).isEqualTo("距离开始还有 1 天");
        site.tick(LocalDate.of(2027, 9, 11));
        assertThat(countdown()).isEqualTo("活动第 1 天");
        site.tick(LocalDate.of(2027, 9, 17));
        assertThat(countdown()).isEqualTo("活动第 7 天");
        site.tick(LocalDate.of(2027, 9, 18));
        assertThat(countdown()).isEmpty();
    }

    @Test
    void oneDayIsADayAndNotDays() throws IOException {
        apply(SampleSite.published(Samples.campaign(), ContentLocale.EN, "aid-week", 200));

        site.tick(LocalDate.of(2026, 11, 30));
        assertThat(home("en/").select(".days").text()).contains("tomorrow", "in 5 days");
        assertThat(home("").select(".days").text()).contains("明天", "还有 5 天");
        site.tick(LocalDate.of(2027, 9, 10));
        assertThat(home("en/").select(".countdown").text()).isEqualTo("Begins in 1 day");
    }

    @Test
    void aTableOfGoodsHasNoEmptyColumnForSums() throws IOException {
        apply(notice("money", 200));
        apply(SampleSite.published(goods(), ContentLocale.ZH_CN, "goods", 201));

        for (var page : List.of("disclosure-notices/goods/", "embed/figures/")) {
            assertThat(columns(page)).as(page).contains("数量").doesNotContain("金额");
        }
        assertThat(columns("disclosure-notices/money/")).contains("金额", "数量");
    }

    @Test
    void aTableOfSumsHasNoEmptyColumnForGoods() throws IOException {
        apply(SampleSite.published(sums(), ContentLocale.ZH_CN, "sums", 200));

        assertThat(columns("disclosure-notices/sums/")).contains("金额").doesNotContain("数量");
    }

    private List<String> columns(String page) throws IOException {
        var table = home(page).selectFirst("table:has(thead)");
        var headings = table.select("thead th").eachText();
        assertThat(table.select("tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.children()).hasSameSizeAs(headings));
        return headings;
    }

    /** The sample without the lines that have goods. */
    private static DisclosureNotice sums() {
        var sample = Samples.disclosureNotice();
        return withFigures(
                sample.figures().stream().filter(figure -> figure.quantity() == null).toList());
    }

    /** The sample without the lines that have a sum. */
    private static DisclosureNotice goods() {
        var sample = Samples.disclosureNotice();
        return withFigures(
                sample.figures().stream().filter(figure -> figure.money() == null).toList());
    }

    @Test
    void theSumsAreThoseOfTheLatestNoticeThatIsLiveAndHasSome() throws IOException {
        var earlier = notice("earlier", 200);
        var later = notice("later", 201);
        apply(earlier);
        apply(later);
        apply(SampleSite.published(withoutFigures(), ContentLocale.ZH_CN, "plain", 202));
        assertThat(sumsOf()).isEqualTo("/disclosure-notices/later/");

        apply(withdrawn(later, 203));
        assertThat(sumsOf()).isEqualTo("/disclosure-notices/earlier/");
        apply(withdrawn(earlier, 204));
        assertThat(home("").select(".figures-panel")).isEmpty();
    }

    private static Published notice(String slug, long version) {
        return SampleSite.published(Samples.disclosureNotice(), ContentLocale.ZH_CN, slug, version);
    }

    private static DisclosureNotice withoutFigures() {
        return withFigures(List.of());
    }

    private static DisclosureNotice withFigures(List<DisclosureNotice.Figure> figures) {
        var sample = Samples.disclosureNotice();
        return new DisclosureNotice(
                sample.title(),
                sample.summary(),
                null,
                List.of(),
                sample.source(),
                sample.body(),
                sample.subtype(),
                List.of(),
                null,
                "",
                null,
                figures,
                null,
                null,
                null,
                List.of());
    }

    private void compose(DocumentId lead, DocumentId... featured) throws IOException {
        source.composition =
                new Composition(Map.of(ContentLocale.ZH_CN, new Slots(lead, List.of(featured))));
        assertThat(site.apply(Set.of(lead))).isEmpty();
    }

    private void apply(LiveItem item) throws IOException {
        source.put(item);
        assertThat(site.apply(Set.of(item.document()))).isEmpty();
    }

    private static Withdrawn withdrawn(Published item, long version) {
        return new Withdrawn(
                item.document(),
                item.contentId(),
                item.address(),
                version,
                List.of(),
                item.content().title(),
                "有误",
                Instant.parse("2026-11-20T02:00:00Z"),
                null);
    }

    private String countdown() throws IOException {
        return home("").select(".countdown").text();
    }

    private String sumsOf() throws IOException {
        return home("").select(".figures-panel h3 a").attr("href");
    }

    private String lead() throws IOException {
        return home("").select("#lead").text();
    }

    private List<String> featured() throws IOException {
        return home("").select(".lead .lines h3").eachText();
    }

    private List<String> days() throws IOException {
        return home("").select(".days .name").eachText();
    }

    private Document home(String locale) throws IOException {
        return Jsoup.parse(read(locale + "index.html"));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("current").resolve(name));
    }

    private static DocumentId document(String slug) {
        return SampleSite.document(slug, ContentLocale.ZH_CN);
    }
}
