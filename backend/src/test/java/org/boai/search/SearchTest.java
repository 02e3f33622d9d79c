package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.search.SearchScene.article;
import static org.boai.search.SearchScene.eventually;
import static org.boai.search.SearchScene.filed;
import static org.boai.search.SearchScene.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.search.SearchResults.KindCount;
import org.boai.search.SearchResults.TopicCount;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SearchTest {
    @Inject World world;
    @Inject SearchScene scene;
    @Inject Search search;
    @Inject Withdraw withdraw;
    @Inject Schedule schedule;
    @Inject Clock clock;

    @Test
    void wordsInTheMiddleOfAChineseTextAreFound() {
        var id = world.published(article("河堤巡查", "昨夜雨急，青禾河水位上涨，巡堤队连夜装填沙袋三百只。"));

        eventually(() -> assertThat(scene.find("装填沙袋")).containsExactly(id));
        assertThat(scene.find("巡堤队")).containsExactly(id);
    }

    @Test
    void aLatinAbbreviationAndItsSynonymsFindEachOther() {
        world.topic("devices", "设备", "Devices");
        var abbreviated = world.published(filed(article("汽车站添设备", "候车厅新装一台AED，人人可取。"), "devices"));
        var spelled = world.published(filed(article("体育馆添设备", "体育馆入口新装自动体外除颤器。"), "devices"));
        scene.delivered();

        for (var words : List.of("AED 新装", "aed", "除颤仪")) {
            assertThat(scene.find(amongDevices(words)))
                    .as(words)
                    .containsExactlyInAnyOrder(abbreviated, spelled);
        }
    }

    /** Texts of other tests may name the device too. */
    private static SearchQuery amongDevices(String words) {
        return new SearchQuery(
                words,
                ContentLocale.ZH_CN,
                Optional.empty(),
                Optional.of(new Slug("devices")),
                Optional.empty(),
                1,
                50);
    }

    @Test
    void eachLanguageIsSearchedByItself() {
        var chinese = world.published(article("麦浪 harvest", "麦浪行动开始。"));
        var english =
                world.published(
                        article("Harvests of 麦浪", "Volunteers harvested wheat."),
                        ContentLocale.EN,
                        world.slug("harvest"));
        scene.delivered();

        assertThat(scene.find("麦浪")).containsExactly(chinese);
        assertThat(scene.find(english("harvest"))).containsExactly(english);
    }

    @Test
    @Covers("SITE-11")
    void kindAndTopicNarrowAndAreCounted() {
        world.topic("reading", "阅读", "Reading");
        var first = world.published(filed(article("萤火书屋开放", "萤火书屋。"), "reading"));
        var second = world.published(article("萤火书屋捐书", "萤火书屋。"));
        scene.delivered();

        var filed =
                new SearchQuery(
                        "萤火书屋",
                        ContentLocale.ZH_CN,
                        Optional.of(Kind.ARTICLE),
                        Optional.of(new Slug("reading")),
                        Optional.empty(),
                        1,
                        10);
        var found = search.find(filed);

        assertThat(scene.find("萤火书屋")).containsExactlyInAnyOrder(first, second);
        assertThat(scene.find(filed)).containsExactly(first);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.topics()).containsExactly(new TopicCount(new Slug("reading"), 1));
        assertThat(found.kinds()).containsExactly(new KindCount(Kind.ARTICLE, 1));
        assertThat(scene.find(ofKind("萤火书屋", Kind.PAGE))).isEmpty();
        assertThat(search.find(ofKind("萤火书屋", Kind.PAGE)).kinds())
                .containsExactly(new KindCount(Kind.ARTICLE, 2));
    }

    @Test
    void everyKindIsFound() {
        var ids = Samples.contents().stream().map(world::published).toList();
        scene.delivered();

        for (int at = 0; at < ids.size(); at++) {
            var title = Samples.contents().get(at).title();
            assertThat(scene.find(title)).as(title).contains(ids.get(at));
        }
    }

    @Test
    void whatIsFoundIsMarkedAndStaysPlainText() {
        world.published(article("<script>alert('竹笛')</script>", "竹笛<b onclick=x>社团</b>招新，竹笛自备。"));
        scene.delivered();

        var hit = search.find(query("竹笛")).items().getFirst();

        assertThat(hit.titleHighlight())
                .containsExactly(
                        new Highlight("<script>alert('", false),
                        new Highlight("竹笛", true),
                        new Highlight("')</script>", false));
        assertThat(hit.snippet())
                .contains(
                        new Highlight("竹笛", true), new Highlight("<b onclick=x>社团</b>招新，", false));
    }

    @Test
    @Covers({"PUB-11", "PR-07"})
    void whatIsNotPublicIsNotFound() {
        world.draft(article("石榴草稿", "石榴未公开。"));
        var scheduled = world.approved(article("石榴定时", "石榴未公开。"));
        schedule.as(world.publisher(), scheduled, clock.instant().plus(Duration.ofDays(1)));
        var withdrawn = world.published(article("石榴撤下", "石榴曾公开。"));
        eventually(() -> assertThat(scene.find("石榴")).containsExactly(withdrawn));

        withdraw.as(world.publisher(), withdrawn, "内容有误", null);
        eventually(() -> assertThat(scene.find("石榴")).isEmpty());

        withdraw.undo(world.publisher(), withdrawn);
        eventually(() -> assertThat(scene.find("石榴")).containsExactly(withdrawn));
    }

    @Test
    void aChangedTextIsFoundByItsNewWordsOnly() {
        var id = world.published(article("桂花巷值班", "旧电话见木牌。"));
        world.republish(id, article("桂花巷值班", "新电话见铜牌。"), world.address(id).slug(), "换牌");
        scene.delivered();

        assertThat(scene.find("铜牌")).containsExactly(id);
        assertThat(scene.find("木牌")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "AND OR NOT",
                "(((",
                "a:b",
                "\\",
                "/x/",
                "~1",
                "!!!",
                "{}",
                "<script>",
                "%",
                "?",
                "+-&&||",
                "_all",
                "。。。",
                "😀",
                "𠮷野家",
                "\uFFFD",
                "' or 1=1 --",
                "救"
            })
    void noCharacterMakesAQueryFail(String text) {
        scene.delivered();
        assertThat(search.find(query(text)).total()).isNotNegative();
    }

    private static SearchQuery english(String text) {
        return new SearchQuery(
                text,
                ContentLocale.EN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                10);
    }

    private static SearchQuery ofKind(String text, Kind kind) {
        return new SearchQuery(
                text,
                ContentLocale.ZH_CN,
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                1,
                10);
    }
}
