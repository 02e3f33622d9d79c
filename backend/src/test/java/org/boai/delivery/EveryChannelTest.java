package org.boai.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.boai.media.StoreAsset;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is withdrawn leaves every channel, and what is published again comes back to each. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EveryChannelTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject Withdraw withdraw;
    @Inject StoreAsset store;

    private Slug topic;

    @BeforeEach
    void topic() {
        topic = world.slug("every-channel");
    }

    @Test
    @Covers("PUB-11")
    void whatIsWithdrawnAndPublishedAgainIsRightEverywhere() throws JsonProcessingException {
        var file = file();
        var id = world.published(kit("芦花教学包", file));
        isEverywhere(id, "芦花教学包");
        isSent(file);

        withdraw.as(world.publisher(), id, "附件有误", null);
        isNowhere(id, "芦花教学包");
        isNotSent(file);

        withdraw.undo(world.publisher(), id);
        isEverywhere(id, "芦花教学包");
        isSent(file);
    }

    @Test
    @Covers("PUB-11")
    void aNewerDraftStaysHiddenWhenWhatIsLiveIsWithdrawnAndComesBack()
            throws JsonProcessingException {
        var file = file();
        var newer = file();
        var id = world.published(kit("菱角教学包", file));
        isEverywhere(id, "菱角教学包");
        world.change(id, kit("新写的教学包", newer), world.address(id).slug(), "改");
        isSent(file);
        isNotSent(newer);

        withdraw.as(world.publisher(), id, "附件有误", null);
        isNowhere(id, "菱角教学包");
        isNowhere(id, "新写的教学包");
        isNotSent(file);
        isNotSent(newer);

        withdraw.undo(world.publisher(), id);
        isEverywhere(id, "菱角教学包");
        for (var channel : channels("菱角教学包")) {
            assertThat(get(channel)).as(channel).doesNotContain("新写的教学包");
        }
        assertThat(given().get(page(id)).asString()).doesNotContain("新写的教学包");
        isSent(file);
        isNotSent(newer);

        world.approve(id);
        world.publish(id);
        isEverywhere(id, "新写的教学包");
        isSent(newer);
        isNotSent(file);
    }

    /** A file that nothing else uses. */
    private AssetRef file() {
        var text = "只在这里的附件 " + System.nanoTime();
        return store.as(world.writer(), "a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isSent(AssetRef file) {
        var answer = given().get("/media/" + file.sha256() + "/a.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(answer.asByteArray())).isEqualTo(file.sha256());
    }

    private static void isNotSent(AssetRef file) {
        assertThat(given().get("/media/" + file.sha256() + "/a.txt").statusCode()).isEqualTo(404);
    }

    private Content kit(String title, AssetRef file) throws JsonProcessingException {
        var kit = (ObjectNode) ContentJson.tree(Samples.educationKit());
        kit.put("title", title);
        kit.putArray("topics").add(topic.value());
        kit.withArray("/body")
                .add(ContentJson.mapper().<JsonNode>valueToTree(new Block.Download(file, "附件")));
        return ContentJson.read(kit);
    }

    /** Lists, feeds, search and API, each of which shows titles. */
    private List<String> channels(String title) {
        var filed = "/topics/" + topic + "/";
        return List.of(
                "/education-kits/",
                "/education-kits/feed.atom",
                "/education-kits/feed.json",
                "/feed.atom",
                "/feed.json",
                filed,
                filed + "feed.atom",
                filed + "feed.json",
                "/api/v1/education-kits?topic=" + topic,
                "/api/v1/search?kind=education-kit&q="
                        + URLEncoder.encode(title, StandardCharsets.UTF_8),
                "/search?kind=education-kit&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private void isEverywhere(DocumentId id, String title) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            var page = given().get(page(id));
                            assertThat(page.statusCode()).isEqualTo(200);
                            assertThat(page.asString()).contains(title);
                            for (var channel : channels(title)) {
                                assertThat(get(channel)).as(channel).contains(page(id));
                            }
                            assertThat(get(api(id))).contains(title);
                            assertThat(Sitemaps.joined()).contains(page(id));
                        });
        assertThat(given().get(zip(id)).statusCode()).isEqualTo(200);
    }

    private void isNowhere(DocumentId id, String title) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            var page = given().get(page(id));
                            assertThat(page.statusCode()).isEqualTo(410);
                            assertThat(page.asString()).contains("附件有误");
                            for (var channel : channels(title)) {
                                assertThat(get(channel)).as(channel).doesNotContain(page(id));
                            }
                            assertThat(given().get(api(id)).statusCode()).isEqualTo(410);
                            assertThat(Sitemaps.joined()).doesNotContain(page(id));
                        });
        assertThat(given().get(zip(id)).statusCode()).isIn(404, 410);
    }

    private static String get(String path) {
        return given().urlEncodingEnabled(false).get(path).asString();
    }

    private String page(DocumentId id) {
        return world.address(id).path().value();
    }

    private String api(DocumentId id) {
        return "/api/v1/education-kits/" + world.address(id).slug();
    }

    private static String zip(DocumentId id) {
        return "/downloads/kits/" + id + "/1.2.0.zip";
    }
}
