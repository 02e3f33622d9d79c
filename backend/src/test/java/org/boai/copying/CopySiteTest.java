package org.boai.copying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.boai.copying.CopyStory.LONG;
import static org.boai.copying.CopyStory.compare;
import static org.boai.copying.CopyStory.operate;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.projection.SnapshotSite;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bucket holds what readers get, and nobody waits for it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class CopySiteTest {
    private static final String PREFIX = EverythingSet.PREFIX;

    @Inject World world;
    @Inject CopyScene scene;
    @Inject CopyStory story;
    @Inject CopyReport report;
    @Inject SnapshotSite site;
    @Inject DeskSessions sessions;
    LocalStack stack;

    @BeforeEach
    void copied() throws Exception {
        scene.requireBucket();
        await().atMost(LONG).until(site::isHere);
        compare();
    }

    @Test
    void itHoldsWhatReadersGetWithTheHeadersThatTheyGet() throws Exception {
        var file = story.uploaded("名单 一.csv", "姓名,电话");
        var slug = world.slug("copied");
        story.published("有附件的", slug, file);
        story.awaitCopied(slug);
        compare();

        assertThat(scene.copied(PREFIX)).isEqualTo(scene.release());
        var upload = PREFIX + "media/" + file.sha256() + "/名单 一.csv";
        assertThat(scene.text(upload)).isEqualTo("姓名,电话");
        assertThat(mediaType(upload)).isEqualTo("text/csv;charset=utf-8");
        assertThat(header(upload, "Content-Disposition")).startsWith("attachment; filename=");
        var page = PREFIX + "articles/" + slug + "/index.html";
        assertThat(mediaType(page)).isEqualTo("text/html;charset=utf-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(mediaType(PREFIX + "feed.atom")).isEqualTo("application/atom+xml;charset=utf-8");
        var asset =
                scene.release().keySet().stream()
                        .filter(one -> one.startsWith("assets/"))
                        .findAny()
                        .orElseThrow();
        assertThat(header(PREFIX + asset, "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void aChangeSendsOnlyTheFilesThatItChanged() throws Exception {
        story.published("先有的", world.slug("copied"));
        var settled = world.slug("copied");
        story.published("也先有的", settled);
        story.awaitCopied(settled);
        compare();
        var filesBefore = scene.release();
        var writtenBefore = scene.written(PREFIX);
        // Stores tell times in seconds.
        Thread.sleep(1100);

        var slug = world.slug("copied");
        story.published("后来的", slug);
        story.awaitCopied(slug);
        story.awaitWhole();

        var changed = new TreeSet<String>();
        scene.release()
                .forEach(
                        (file, hash) -> {
                            if (!hash.equals(filesBefore.get(file))) {
                                changed.add(file);
                            }
                        });
        var sent = new TreeSet<String>();
        scene.written(PREFIX)
                .forEach(
                        (key, at) -> {
                            if (!at.equals(writtenBefore.get(key))) {
                                sent.add(key);
                            }
                        });
        sent.remove(CopyRecord.KEY);
        assertThat(sent).isEqualTo(changed).contains("index.html");
        assertThat(sent.size()).isLessThan(filesBefore.size());
    }

    @Test
    @Covers("PUB-11")
    void ofWhatIsWithdrawnOnlyTheReasonStays() throws Exception {
        var file = story.uploaded("撤下的.csv", "不再公开");
        var gone = world.slug("withdrawn");
        var id = story.published("撤下的独特标题", gone, file);
        var other = world.slug("linking");
        var upload = "media/" + file.sha256() + "/撤下的.csv";
        var link = "/media/" + file.sha256() + "/%E6%92%A4%E4%B8%8B%E7%9A%84.csv";
        story.published(
                Samples.article(
                        "仍链接着附件的",
                        List.of(new Block.Paragraph(List.of(new Span("名单", List.of(), link))))),
                other);
        story.awaitCopied(other);
        story.awaitCopied(gone);
        assertThat(scene.written(PREFIX)).containsKey(upload);

        story.withdrawn(id);

        var page = PREFIX + "articles/" + gone + "/index.html";
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            assertThat(scene.text(page)).contains("数字有误", "noindex");
                            assertThat(scene.written(PREFIX)).doesNotContainKey(upload);
                            assertThat(scene.text(PREFIX + "articles/index.html"))
                                    .doesNotContain("撤下的独特标题");
                        });
        assertThat(scene.text(page)).doesNotContain("正文。");
        story.awaitWhole();
        assertThat(scene.copied(PREFIX).keySet())
                .noneMatch(key -> key.endsWith("gone.html") || key.endsWith(".gz"));
    }

    @Test
    void aFormerAddressSendsReadersOn() throws Exception {
        var former = world.slug("former");
        var id = story.published("搬家的", former);
        story.awaitCopied(former);
        var now = world.slug("now");
        world.republish(id, CopyStory.article("搬家的"), now, "换了网址");
        story.awaitCopied(now);
        compare();

        var page = scene.bytes(PREFIX + "articles/" + former + "/index.html");
        var parcel = Parcel.ofMoved("index.html", page);
        assertThat(parcel.headers()).containsEntry(Parcel.REDIRECT, "/articles/" + now + "/");
        assertThat(parcel.withoutRedirect().headers()).doesNotContainKey(Parcel.REDIRECT);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("http-equiv=\"refresh\"");
    }

    @Test
    void withoutTheStoreTheSiteIsPublishedAndTheCopyCatchesUp() throws Exception {
        var slug = world.slug("meanwhile");
        stack.stop(Engine.STORAGE);
        try {
            story.published("存储停机时发布的", slug);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> given().get("/articles/" + slug + "/").then().statusCode(200));
            await().atMost(LONG).until(() -> report.trouble().isPresent());
            assertThat(sessions.as(world.writer()).get("/admin").asString()).contains("网站副本");
            assertThat(operate()).contains("{\"failed\":\"网站副本没有写完");
        } finally {
            stack.start(Engine.STORAGE);
        }
        story.awaitCopied(slug);
        await().atMost(LONG).until(() -> report.trouble().isEmpty());
        assertThat(sessions.as(world.writer()).get("/admin").asString()).doesNotContain("网站副本");
    }

    /** Stores write it with and without a space. */
    private String mediaType(String key) throws Exception {
        return scene.head(key).contentType().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private String header(String key, String name) throws Exception {
        return scene.head(key).headers().get(name);
    }
}
