package org.boai.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.boai.copying.CopyStory.LONG;
import static org.boai.copying.CopyStory.page;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.content.AssetRef;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.media.PublicFiles;
import org.boai.projection.Leadership;
import org.boai.projection.SiteWritten;
import org.boai.projection.SnapshotSite;
import org.boai.rule.Covers;
import org.boai.site.files.Difference;
import org.boai.site.view.SiteSettings;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that fail in one object or end in the middle, in copies of their own. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(WithBucket.class)
class CopyFailureTest {
    private static final String TEXT = "正文。";

    @Inject World world;
    @Inject CopyScene scene;
    @Inject CopyStory story;
    @Inject CopyConfig config;
    @Inject CopyReport report;
    @Inject SnapshotSite site;
    @Inject SiteSettings settings;
    @Inject PublicFiles media;
    @Inject Leadership.Candidacy candidacy;
    @Inject Event<SiteWritten> written;

    @BeforeEach
    void ready() throws Exception {
        scene.requireBucket();
        await().atMost(LONG).until(site::isHere);
    }

    @Test
    @Covers("PUB-11")
    void anObjectThatFailsKeepsNeitherWithdrawalsNorTheOthersAndIsTriedAgain() throws Exception {
        var file = story.uploaded("撤下的二.csv", "不再公开");
        var gone = world.slug("gone");
        var id = published("要撤下的", gone, file);
        var copy = copyTo("failing/");
        copy.changes();
        // The store keeps files in folders, and so cannot have a file where a folder is.
        var failing = world.slug("failing");
        scene.put("failing/" + page(failing) + "/theirs", "别人的");
        published("写不进去的", failing);
        var other = world.slug("other");
        published("写得进去的", other);
        withdrawn(id, gone);

        assertThatThrownBy(copy::changes)
                .isInstanceOf(NotWhole.class)
                .hasMessageContaining(page(failing))
                .hasMessageNotContaining(page(other));

        assertThat(scene.text("failing/" + page(gone))).contains("数字有误").doesNotContain(TEXT);
        assertThat(scene.written("failing/")).doesNotContainKey(upload(file, "撤下的二.csv"));
        assertThat(scene.text("failing/" + page(other))).contains("写得进去的");
        assertThat(scene.text("failing/articles/index.html")).contains("写得进去的");
        scene.remove("failing/" + page(failing) + "/theirs");
        assertThat(copy.changes().orElseThrow().uploaded()).isEqualTo(1);
        assertThat(scene.copied("failing/")).isEqualTo(scene.release());
    }

    @Test
    @Covers("PUB-11")
    void whatIsWithdrawnLeavesBeforeAnythingIsSent() throws Exception {
        var file = story.uploaded("撤下的三.csv", "不再公开");
        var gone = world.slug("first");
        var id = published("先撤下的", gone, file);
        copyTo("first/").changes();
        var before = scene.written("first/").keySet();
        published("还没写的", world.slug("later"));
        withdrawn(id, gone);

        // Two writes: the page of the reason, and the file.
        fallAfter(2, "first/");

        assertThat(scene.text("first/" + page(gone))).contains("数字有误").doesNotContain(TEXT);
        assertThat(before).contains(upload(file, "撤下的三.csv"));
        before.remove(upload(file, "撤下的三.csv"));
        assertThat(scene.written("first/").keySet()).isEqualTo(before);
    }

    @Test
    void aCopyThatWasKilledIsMadeWholeAndThenKnownByItsRecord() throws Exception {
        fallAfter(2, "killed/");
        // What pages load goes first.
        assertThat(scene.written("killed/").keySet())
                .hasSize(2)
                .allMatch(key -> Phase.of(key) == Phase.LOADED);
        // Withdrawn after it was sent and before a record named it.
        new CopyBucket(at("killed/"))
                .put("articles/since-gone/index.html", Parcel.ofSite("index.html", new byte[9]));

        var mended = copyTo("killed/").changes().orElseThrow();

        assertThat(scene.copied("killed/")).isEqualTo(scene.release());
        assertThat(mended.deleted()).isEqualTo(1);
        var afterRestart = copyTo("killed/").changes().orElseThrow();
        assertThat(afterRestart.uploaded()).isZero();
        assertThat(afterRestart.unchanged()).isEqualTo(mended.uploaded());
    }

    @Test
    void whatWasSentBeforeAKillIsNotSentAgain() throws Exception {
        for (int more = 1; more < Holdings.MANY; more++) {
            story.published("很多篇 " + more, world.slug("many"));
        }
        published("很多篇", world.slug("many"));
        copyTo("whole/").changes();
        int before =
                (int)
                        scene.written("whole/").keySet().stream()
                                .filter(key -> Phase.of(key) != Phase.LEADING)
                                .count();
        fallAfter(before + 1, "phases/");

        var mended = copyTo("phases/").changes().orElseThrow();

        assertThat(mended.unchanged()).isEqualTo(before);
        assertThat(scene.copied("phases/")).isEqualTo(scene.release());
    }

    @Test
    void anOutageEndsTheRunSoon() throws Exception {
        int closed;
        try (var port = new ServerSocket(0)) {
            closed = port.getLocalPort();
        }
        var away =
                new CopyBucket(
                        CopySettings.like(
                                config,
                                Map.of(
                                        "endpoint",
                                        Optional.of(URI.create("http://127.0.0.1:" + closed)))));
        var tried = new AtomicInteger();
        try (var all = site.difference((_, _) -> true).orElseThrow()) {
            assertThat(all.all().size()).isGreaterThan(20);
            var run = run(all, new Holdings(away), away, tried::incrementAndGet);

            assertThatThrownBy(run::copy)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotWhole.class);
        }
        // It asks before it writes, and again when that failed.
        assertThat(tried).hasValue(2);
    }

    @Test
    void aChangeDoesNotWaitUntilWhatFailedIsTriedAgain() throws Exception {
        scene.put("waiting/robots.txt", "别人的");
        var patient =
                CopySettings.like(at("waiting/"), Map.of("firstBackoff", Duration.ofHours(1)));
        var keep = new KeepCopy(copyTo("waiting/"), report, patient, Clock.systemUTC());
        keep.start(new StartupEvent());
        try {
            keep.changed(SiteWritten.OPENED);
            await().atMost(LONG).until(() -> scene.written("waiting/").containsKey(CopyRecord.KEY));
            var slug = world.slug("prompt");
            published("不用等的", slug);

            keep.changed(SiteWritten.CHANGED);

            await().atMost(LONG).until(() -> scene.written("waiting/").containsKey(page(slug)));
        } finally {
            keep.stop(new ShutdownEvent());
        }
    }

    /** A run of a node that then dies. */
    private void fallAfter(int writes, String prefix) throws Exception {
        var left = new AtomicInteger(writes);
        var bucket = new CopyBucket(at(prefix));
        var holdings = new Holdings(bucket);
        holdings.refresh();
        try (var lacking =
                site.difference((file, page) -> !holdings.has(file, page.hash())).orElseThrow()) {
            var run = run(lacking, holdings, bucket, () -> fall(left));
            assertThatThrownBy(run::copy).isInstanceOf(IOException.class).hasMessage("killed");
        }
    }

    private CopyRun run(
            Difference lacking, Holdings holdings, CopyBucket bucket, CopyRun.Lead lead) {
        return new CopyRun(
                bucket,
                media,
                lacking,
                holdings,
                new CopyRun.Settings(settings.publicUrl(), 1, lead));
    }

    private static void fall(AtomicInteger left) throws IOException {
        if (left.getAndDecrement() <= 0) {
            throw new IOException("killed");
        }
    }

    private CopyConfig at(String prefix) {
        return CopySettings.like(config, Map.of("prefix", Optional.of(prefix)));
    }

    /** By a node that has just started. */
    private CopySite copyTo(String prefix) {
        return new CopySite(site, media, settings, at(prefix), report, candidacy, written);
    }

    private DocumentId published(String title, Slug slug, AssetRef... files) {
        var id = story.published(title, slug, files);
        story.awaitSite(page(slug), title);
        story.awaitSite("articles/index.html", title);
        return id;
    }

    private void withdrawn(DocumentId id, Slug slug) {
        story.withdrawn(id);
        story.awaitSite(page(slug), "数字有误");
    }

    private static String upload(AssetRef file, String name) {
        return "media/" + file.sha256() + "/" + name;
    }
}
