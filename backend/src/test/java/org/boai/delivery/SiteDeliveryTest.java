package org.boai.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.http.PagePolicy;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SiteDeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject Withdraw withdraw;

    @Test
    @Covers("PUB-08")
    void aPublishedDocumentIsReadAtItsAddress() {
        var id = world.published(text("潮水来时往高处走"));

        var page = eventually(path(id), 200);

        assertThat(page.asString()).contains("潮水来时往高处走", "测试reviewer1", "测试reviewer3");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawnDocumentIsGoneWithItsReason() {
        var id = world.published(text("要撤下的稿子"));
        eventually(path(id), 200);

        withdraw.as(world.publisher(), id, "数字写错了，正在核对", null);

        assertThat(eventually(path(id), 410).asString()).contains("数字写错了，正在核对");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/articles/").asString()).doesNotContain("要撤下的稿子"));
    }

    @Test
    @Covers("SITE-06")
    void nobodyFramesAnythingUnlessTheSettingNamesThem() {
        eventually(path(world.published(text("未经设置不得转载"))), 200);

        for (var path : List.of("/embed/news/", "/en/embed/figures/", "/")) {
            var page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy")).isEqualTo(PagePolicy.VALUE);
            assertThat(page.headers().getValues("X-Frame-Options")).containsExactly("DENY");
        }
    }

    @Test
    void anOldAddressLeadsToTheNewOne() {
        var id = world.published(text("搬家的稿子"));
        var old = path(id);
        eventually(old, 200);

        world.republish(id, text("搬家的稿子"), world.slug("moved"), "换了网址");

        assertThat(eventually(old, 301).header("Location")).isEqualTo(path(id));
        assertThat(get(path(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesComeCompressedAndAreNotSentTwice() {
        var id = world.published(text("压缩"));
        eventually(path(id), 200);

        var first = given().header("Accept-Encoding", "br").get(path(id));
        var plain = given().header("Accept-Encoding", "identity").get(path(id));

        assertThat(first.header("Content-Encoding")).isEqualTo("br");
        assertThat(plain.header("ETag")).isNotEqualTo(first.header("ETag"));
        given().header("Accept-Encoding", "br")
                .header("If-None-Match", first.header("ETag"))
                .get(path(id))
                .then()
                .statusCode(304);
    }

    @Test
    void onlyWhatIsThereUnderAHashedNameIsKeptForEver() {
        var id =
                world.published(
                        text("Assets of the society"), ContentLocale.EN, new Slug("assets"));
        eventually(path(id), 200);

        var asset = stylesheet(get(path(id)));
        assertThat(get(asset).header("Cache-Control")).contains("immutable");
        for (var path : List.of(path(id), "/assets/never-was.css", "/articles/assets/x.css")) {
            assertThat(get(path).header("Cache-Control")).contains("must-revalidate");
        }
    }

    @Test
    void whatIsNotThereIsAReadable404() {
        for (var path :
                new String[] {
                    "/nothing/",
                    "/articles/nothing/",
                    "/..%2f..%2fetc/passwd",
                    "/articles/x%00/",
                    "/index.html.br",
                    "/" + "a".repeat(3000)
                }) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body(containsString("没有找到"));
        }
    }

    @Test
    void aFolderWithoutItsSlashIsSentToTheOneWithIt() {
        var id = world.published(text("斜杠"));
        eventually(path(id), 200);
        var bare = path(id).replaceAll("/$", "");

        given().redirects()
                .follow(false)
                .get(bare)
                .then()
                .statusCode(301)
                .header("Location", endsWith(bare + "/"));
    }

    private static Content text(String title) {
        return Samples.article(title, List.of(Block.Paragraph.of("正文：" + title)));
    }

    private static String stylesheet(Response page) {
        return page.htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
    }

    private String path(DocumentId id) {
        return world.address(id).path().value();
    }

    private static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }

    private static Response eventually(String path, int status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(path).statusCode()).isEqualTo(status));
        return get(path);
    }
}
