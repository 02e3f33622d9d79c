package org.boai.copying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.Span;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.media.PublicFiles;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.projection.Leadership;
import org.boai.projection.SiteWritten;
import org.boai.projection.SnapshotSite;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.site.view.SiteSettings;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bucket holds what readers get, and nobody waits for it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(CopySiteTest.WithBucket.class)
class CopySiteTest {
    private static final String PREFIX = "www/";
    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject World world;
    @Inject CopyScene scene;
    @Inject CopyConfig config;
    @Inject CopyReport report;
    @Inject SnapshotSite site;
    @Inject SiteSettings settings;
    @Inject PublicFiles media;
    @Inject StoreAsset store;
    @Inject Withdraw withdraw;
    @Inject Leadership.Candidacy candidacy;
    @Inject DeskSessions sessions;
    @Inject Event<SiteWritten> written;
    LocalStack stack;

    /** With a store that is asked again soon. */
    public static class WithBucket implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("bucket", "society-site");
            settings.put("prefix", PREFIX);
            settings.put("endpoint", "${BOAI_S3_ENDPOINT}");
            settings.put("access-key", "${BOAI_S3_ACCESS_KEY}");
            settings.put("secret-key", "${BOAI_S3_SECRET_KEY}");
            settings.put("quiet", "100ms");
            settings.put("first-backoff", "200ms");
            settings.put("longest-backoff", "1s");
            var overrides = new HashMap<String, String>();
            settings.forEach((name, value) -> overrides.put("boai.site.copy." + name, value));
            return overrides;
        }
    }

    @BeforeEach
    void copied() throws Exception {
        scene.requireBucket();
        await().atMost(LONG).until(site::isHere);
        compare();
    }

    @Test
    void itHoldsWhatReadersGetWithTheHeadersThatTheyGet() throws Exception {
        var file = store.as(world.writer(), "名单 一.csv", SampleFiles.text("姓名,电话"));
        var slug = world.slug("copied");
        published("有附件的", slug, file);
        awaitCopied(slug);
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
        published("先有的", world.slug("copied"));
        var settled = world.slug("copied");
        published("也先有的", settled);
        awaitCopied(settled);
        compare();
        var filesBefore = scene.release();
        var writtenBefore = scene.written(PREFIX);
        // Stores tell times in seconds.
        Thread.sleep(1100);

        var slug = world.slug("copied");
        published("后来的", slug);
        awaitCopied(slug);
        awaitRecordAfter(writtenBefore.get(CopyRecord.KEY));

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
        var file = store.as(world.writer(), "撤下的.csv", SampleFiles.text("不再公开"));
        var gone = world.slug("withdrawn");
        var id = published("撤下的独特标题", gone, file);
        var other = world.slug("linking");
        var upload = "media/" + file.sha256() + "/撤下的.csv";
        var link = "/media/" + file.sha256() + "/%E6%92%A4%E4%B8%8B%E7%9A%84.csv";
        publish(
                Samples.article(
                        "仍链接着附件的",
                        List.of(new Block.Paragraph(List.of(new Span("名单", List.of(), link))))),
                other);
        awaitCopied(other);
        awaitCopied(gone);
        assertThat(scene.written(PREFIX)).containsKey(upload);

        withdraw.as(world.publisher(), id, "数字有误", null);

        var page = PREFIX + "articles/" + gone + "/index.html";
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            assertThat(scene.text(page)).contains("数字有误", "noindex");
                            assertThat(scene.written(PREFIX)).doesNotContainKey(upload);
                        });
        assertThat(scene.text(page)).doesNotContain("正文。");
        assertThat(scene.text(PREFIX + "articles/index.html")).doesNotContain("撤下的独特标题");
        assertThat(scene.copied(PREFIX).keySet())
                .noneMatch(key -> key.endsWith("gone.html") || key.endsWith(".gz"));
    }

    @Test
    void aFormerAddressSendsReadersOn() throws Exception {
        var former = world.slug("former");
        var id = published("搬家的", former);
        awaitCopied(former);
        var now = world.slug("now");
        world.republish(id, article("搬家的"), now, "换了网址");
        awaitCopied(now);
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
            published("存储停机时发布的", slug);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> given().get("/articles/" + slug + "/").then().statusCode(200));
            await().atMost(LONG).until(() -> report.trouble().isPresent());
            assertThat(sessions.as(world.writer()).get("/admin").asString()).contains("网站副本");
            assertThat(line(operate())).contains("{\"failed\":\"网站副本没有写完");
        } finally {
            stack.start(Engine.STORAGE);
        }
        awaitCopied(slug);
        await().atMost(LONG).until(() -> report.trouble().isEmpty());
        assertThat(sessions.as(world.writer()).get("/admin").asString()).doesNotContain("网站副本");
    }

    @Test
    void whatOthersHaveInTheBucketIsLeftAloneAndWhatTheyDidToTheCopyIsMended() throws Exception {
        scene.put("theirs/index.html", "别人的");
        scene.put(PREFIX + "theirs.txt", "别人的");
        scene.put(PREFIX + "robots.txt", "被改动的");
        scene.remove(PREFIX + "en/index.html");

        var copied = compare();

        assertThat(copied.path("uploaded").asInt()).isEqualTo(2);
        assertThat(copied.path("deleted").asInt()).isZero();
        assertThat(scene.text("theirs/index.html")).isEqualTo("别人的");
        assertThat(scene.text(PREFIX + "theirs.txt")).isEqualTo("别人的");
        scene.remove(PREFIX + "theirs.txt");
        assertThat(scene.copied(PREFIX)).isEqualTo(scene.release());
    }

    @Test
    void aCopyThatWasKilledIsMadeWholeAndThenKnownByItsRecord() throws Exception {
        var elsewhere = CopySettings.like(config, Map.of("prefix", Optional.of("killed/")));
        var bucket = new CopyBucket(elsewhere);
        var left = new AtomicInteger(2);
        try (var all = site.difference((_, _) -> true).orElseThrow()) {
            var run =
                    new CopyRun(
                            bucket,
                            media,
                            all,
                            new ConcurrentHashMap<>(),
                            new CopyRun.Settings(settings.publicUrl(), 1, () -> fall(left)));
            assertThatThrownBy(() -> run.copy(List.of())).isInstanceOf(IOException.class);
        }
        // What pages load goes first.
        assertThat(scene.written("killed/").keySet())
                .hasSize(2)
                .allMatch(key -> Phase.of(key) == Phase.LOADED);
        // Withdrawn after it was sent and before a record named it.
        bucket.put("articles/since-gone/index.html", Parcel.ofSite("index.html", new byte[9]));

        var mended = copyAnew(elsewhere);

        assertThat(scene.copied("killed/")).isEqualTo(scene.release());
        assertThat(mended.deleted()).isEqualTo(1);
        var afterRestart = copyAnew(elsewhere);
        assertThat(afterRestart.uploaded()).isZero();
        assertThat(afterRestart.unchanged()).isEqualTo(mended.uploaded());
    }

    private static void fall(AtomicInteger left) throws IOException {
        if (left.getAndDecrement() == 0) {
            throw new IOException("killed");
        }
    }

    /** By a node that has just started. */
    private CopySite.Copied copyAnew(CopyConfig elsewhere)
            throws IOException, InterruptedException {
        return new CopySite(site, media, settings, elsewhere, report, candidacy, written)
                .changes()
                .orElseThrow();
    }

    private DocumentId published(String title, Slug slug, AssetRef... files) {
        return publish(article(title, files), slug);
    }

    private DocumentId publish(Content content, Slug slug) {
        return world.published(content, ContentLocale.ZH_CN, slug);
    }

    private static Content article(String title, AssetRef... files) {
        var body = new ArrayList<Block>(Samples.paragraphs("正文。"));
        for (var file : files) {
            body.add(new Block.Download(file, "附件"));
        }
        return Samples.article(title, body);
    }

    private void awaitCopied(Slug slug) {
        var page = PREFIX + "articles/" + slug + "/index.html";
        await().atMost(LONG).ignoreExceptions().until(() -> scene.bytes(page).length > 0);
    }

    private void awaitRecordAfter(ZonedDateTime before) {
        await().atMost(LONG).until(() -> !scene.written(PREFIX).get(CopyRecord.KEY).equals(before));
    }

    /** Stores write it with and without a space. */
    private String mediaType(String key) throws Exception {
        return scene.head(key).contentType().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private String header(String key, String name) throws Exception {
        return scene.head(key).headers().get(name);
    }

    private static JsonNode compare() throws IOException {
        var told = new JsonMapper().readTree(line(operate()));
        assertThat(told.has("done")).as(told.toString()).isTrue();
        assertThat(List.of("uploaded", "deleted", "unchanged", "bytes"))
                .allMatch(told.path("done")::has);
        return told.path("done");
    }

    private static String operate() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .header("Accept-Language", "zh-CN")
                .post("/operations/site/copy")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String line(String told) {
        return told.lines().toList().getLast();
    }
}
