package org.boai.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is in writing, scheduled or withdrawn is in none of the files that the public reads; what is
 * live beside it is. Lists, items and files of the API, search, ZIP and media are tested with
 * these.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UnpublishedTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject Schedule schedule;
    @Inject Withdraw withdraw;

    private Slug topic;

    @BeforeEach
    void topic() {
        topic = world.slug("channel");
    }

    /** One document of each state; all but the live one have a title that begins with 未公开. */
    private record Scene(
            DocumentId draft, DocumentId scheduled, DocumentId withdrawn, DocumentId live) {}

    @Test
    @Covers({"PUB-11", "PR-07"})
    void isAtNoAddress() {
        var scene = scene(ContentLocale.ZH_CN);
        eventually(path(scene.live()), "公开");

        for (var hidden : List.of(scene.draft(), scene.scheduled())) {
            given().get(path(hidden)).then().statusCode(404);
        }
        var withdrawn = given().get(path(scene.withdrawn()));
        assertThat(withdrawn.statusCode()).isEqualTo(410);
        assertThat(withdrawn.asString()).contains("数字有误").doesNotContain("未公开的正文");
    }

    @ParameterizedTest
    @EnumSource(ContentLocale.class)
    @Covers("PR-07")
    void isInNoList(ContentLocale locale) {
        var scene = scene(locale);

        for (var list : List.of("", "articles/", "topics/" + topic + "/")) {
            assertShowsOnlyTheLiveOne(locale.root() + list, scene);
        }
    }

    @ParameterizedTest
    @EnumSource(ContentLocale.class)
    @Covers("PR-07")
    void isInNoFeed(ContentLocale locale) {
        var scene = scene(locale);

        var topics = "topics/" + topic + "/";
        for (var feed :
                List.of(
                        "feed.atom",
                        "feed.json",
                        "articles/feed.atom",
                        "articles/feed.json",
                        topics + "feed.atom",
                        topics + "feed.json")) {
            assertShowsOnlyTheLiveOne(locale.root() + feed, scene);
        }
    }

    @ParameterizedTest
    @EnumSource(ContentLocale.class)
    @Covers("PR-07")
    void isInNoSitemap(ContentLocale locale) {
        var scene = scene(locale);
        eventually(path(scene.live()), "公开");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Sitemaps.joined()).contains(path(scene.live())));

        assertThat(Sitemaps.joined())
                .doesNotContain(
                        path(scene.draft()), path(scene.scheduled()), path(scene.withdrawn()));
    }

    private void assertShowsOnlyTheLiveOne(String file, Scene scene) {
        eventually(file, path(scene.live()));
        assertThat(given().get(file).asString())
                .as(file)
                .doesNotContain(
                        "未公开",
                        path(scene.draft()),
                        path(scene.scheduled()),
                        path(scene.withdrawn()));
    }

    private Scene scene(ContentLocale locale) {
        var draft = world.draft(article("未公开的草稿"), locale, world.slug("draft"));
        var scheduled = world.draft(article("未公开的定时稿"), locale, world.slug("scheduled"));
        world.approve(scheduled);
        schedule.as(world.publisher(), scheduled, Instant.now().plusSeconds(3600));
        var withdrawn = world.published(article("未公开的撤稿"), locale, world.slug("withdrawn"));
        eventually(path(withdrawn), "未公开的撤稿");
        withdraw.as(world.publisher(), withdrawn, "数字有误", null);
        var live = world.published(article("公开"), locale, world.slug("live"));
        return new Scene(draft, scheduled, withdrawn, live);
    }

    private Article article(String title) {
        var plain = Samples.shortArticle(title);
        return new Article(
                plain.title(),
                plain.summary(),
                null,
                List.of(topic),
                plain.source(),
                List.of(Block.Paragraph.of(title + "的正文")),
                plain.byline());
    }

    private String path(DocumentId id) {
        return world.address(id).path().value();
    }

    private static void eventually(String path, String text) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(given().get(path).asString()).as(path).contains(text));
    }
}
