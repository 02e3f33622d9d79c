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
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.boai.content.AssetRef;
import org.boai.media.PublicFiles;
import org.boai.projection.SiteWritten;
import org.boai.projection.SnapshotSite;
import org.boai.rule.Covers;
import org.boai.site.files.Difference;
import org.boai.site.view.SiteSettings;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that fail in one object or end in the middle, in copies of their own. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class CopyFailureTest {
    private static final String TEXT = "正文。";

    @Inject World world;
    @Inject CopyScene scene;
    @Inject CopyStory story;
    @Inject CopyNodes nodes;
    @Inject CopyConfig config;
    @Inject CopyReport report;
    @Inject SnapshotSite site;
    @Inject SiteSettings settings;
    @Inject PublicFiles media;

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
        var id = story.publishedToReaders("要撤下的", gone, file);
        var copy = nodes.copyTo("failing/");
        copy.changes();
        // The store keeps files in folders, and so cannot have a file where a folder is.
        var failing = world.slug("failing");
        scene.put("failing/" + page(failing) + "/theirs", "别人的");
        story.publishedToReaders("写不进去的", failing);
        var other = world.slug("other");
        story.publishedToReaders("写得进去的", other);
        story.withdrawnFromReaders(id, gone);

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
        var id = story.publishedToReaders("先撤下的", gone, file);
        nodes.copyTo("first/").changes();
        for (int one = 0; one < 3; one++) {
            scene.put("first/theirs/" + one + ".html", "别人的");
        }
        var unrecorded = upload(story.uploaded("没有记下的.csv", "记下之前停了"), "没有记下的.csv");
        new CopyBucket(nodes.at("first/"))
                .put(unrecorded, Parcel.ofSite("unrecorded.csv", new byte[9]));
        var before = scene.written("first/").keySet();
        story.publishedToReaders("还没写的", world.slug("later"));
        story.withdrawnFromReaders(id, gone);

        // Three writes: the page of the reason, and the files.
        fallAfter(3, "first/");

        assertThat(scene.text("first/" + page(gone))).contains("数字有误").doesNotContain(TEXT);
        assertThat(before).contains(upload(file, "撤下的三.csv"));
        before.removeAll(List.of(upload(file, "撤下的三.csv"), unrecorded));
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
        new CopyBucket(nodes.at("killed/"))
                .put("articles/since-gone/index.html", Parcel.ofSite("index.html", new byte[9]));

        var mended = nodes.copyTo("killed/").changes().orElseThrow();

        assertThat(scene.copied("killed/")).isEqualTo(scene.release());
        assertThat(mended.deleted()).isEqualTo(1);
        var afterRestart = nodes.copyTo("killed/").changes().orElseThrow();
        assertThat(afterRestart.uploaded()).isZero();
        assertThat(afterRestart.unchanged()).isEqualTo(mended.uploaded());
    }

    @Test
    void whatWasSentBeforeAKillIsNotSentAgain() throws Exception {
        for (int more = 1; more < Holdings.MANY; more++) {
            story.published("很多篇 " + more, world.slug("many"));
        }
        story.publishedToReaders("很多篇", world.slug("many"));
        nodes.copyTo("whole/").changes();
        int before =
                (int)
                        scene.written("whole/").keySet().stream()
                                .filter(key -> Phase.of(key) != Phase.LEADING)
                                .count();
        fallAfter(before + 1, "phases/");

        var mended = nodes.copyTo("phases/").changes().orElseThrow();

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
                CopySettings.like(
                        nodes.at("waiting/"), Map.of("firstBackoff", Duration.ofHours(1)));
        var keep = new KeepCopy(nodes.copyTo("waiting/"), report, patient, Clock.systemUTC());
        keep.start(new StartupEvent());
        try {
            keep.changed(SiteWritten.OPENED);
            await().atMost(LONG).until(() -> scene.written("waiting/").containsKey(CopyRecord.KEY));
            var slug = world.slug("prompt");
            story.publishedToReaders("不用等的", slug);

            keep.changed(SiteWritten.CHANGED);

            await().atMost(LONG).until(() -> scene.written("waiting/").containsKey(page(slug)));
        } finally {
            keep.stop(new ShutdownEvent());
        }
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawalDoesNotWaitUntilALongRunHasEnded() throws Exception {
        var slug = world.slug("meanwhile");
        var id = story.publishedToReaders("写到一半撤下的", slug);
        // Each of others is asked for, which makes the run as long as one with as many pages.
        for (int one = 0; one <= CopyRun.TURN; one++) {
            scene.put("meanwhile/theirs/" + one + ".html", "别人的");
        }
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        // Asked for once the run knows what the site holds, and before it sends any.
        Supplier<Integer> atOnce =
                () -> {
                    meanwhile.getAndSet(() -> {}).run();
                    return 1;
                };
        var copy =
                nodes.copyTo(CopySettings.like(nodes.at("meanwhile/"), Map.of("atOnce", atOnce)));
        var keep = new KeepCopy(copy, report, config, Clock.systemUTC());
        meanwhile.set(
                () -> {
                    story.withdrawnFromReaders(id, slug);
                    keep.changed(SiteWritten.CHANGED);
                });

        copy.changes();

        assertThat(scene.text("meanwhile/" + page(slug))).contains("数字有误").doesNotContain(TEXT);
    }

    /** A run of a node that then dies. */
    private void fallAfter(int writes, String prefix) throws Exception {
        var left = new AtomicInteger(writes);
        var bucket = new CopyBucket(nodes.at(prefix));
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
                new CopyRun.Settings(settings.publicUrl(), 1, lead, () -> false));
    }

    private static void fall(AtomicInteger left) throws IOException {
        if (left.getAndDecrement() <= 0) {
            throw new IOException("killed");
        }
    }

    private static String upload(AssetRef file, String name) {
        return "media/" + file.sha256() + "/" + name;
    }
}
