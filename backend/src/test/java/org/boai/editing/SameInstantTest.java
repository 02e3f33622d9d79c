package org.boai.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.importing.ImportArticles;
import org.boai.publishing.LegacyArticle;
import org.boai.publishing.TakeOverLegacy;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** Two people who want the same at the same instant: one has it, the other is told so. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SameInstantTest {
    private static final int ROUNDS = 8;

    @Inject World world;
    @Inject Drafts drafts;
    @Inject SaveDraft save;
    @Inject AddTopic addTopic;
    @Inject TakeOverLegacy takeOver;
    @Inject ImportArticles articles;
    @Inject EntityManager database;

    @Test
    void ofTwoWhoStartADocumentOneHasTheSlug() throws Exception {
        world.writer();
        for (int round = 0; round < ROUNDS; round++) {
            var slug = world.slug("race");
            assertThat(atOnce(() -> start(slug), () -> start(slug)))
                    .containsExactlyInAnyOrder("done", "path-taken");
        }
    }

    @Test
    void ofTwoWhoRenameAndStartOneHasTheSlug() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var slug = world.slug("race");
            var one = world.draft(Samples.shortArticle("改名甲"));
            var other = world.draft(Samples.shortArticle("改名乙"));
            assertThat(atOnce(() -> rename(one, slug), () -> rename(other, slug)))
                    .containsExactlyInAnyOrder("done", "path-taken");
            var next = world.slug("race");
            assertThat(atOnce(() -> rename(one, next), () -> start(next)))
                    .containsExactlyInAnyOrder("done", "path-taken");
        }
    }

    @Test
    void ofTwoWhoPublishOneDocumentAtANewSlugOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = world.published(Samples.shortArticle("同时发布"));
            world.change(id, Samples.shortArticle("同时发布"), world.slug("race"), "换了网址");
            world.approve(id);
            assertThat(atOnce(() -> world.publish(id), () -> world.publish(id)))
                    .containsExactlyInAnyOrder("done", "wrong-state");
        }
    }

    @Test
    void whoComesWhileAnImportTakesTheSlugWaitsAndIsTold() throws Exception {
        var publisher = world.publisher();
        var renamed = world.draft(Samples.shortArticle("改名丙"));
        for (var act : List.<Claim>of(this::start, slug -> rename(renamed, slug))) {
            var slug = world.slug("race");
            var article =
                    new LegacyArticle(
                            "race-" + slug, slug, Instant.EPOCH, Samples.shortArticle("旧稿"));
            var written = new CountDownLatch(1);
            var blocked = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var importing =
                        threads.submit(
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .run(
                                                        () -> {
                                                            takeOver.as(
                                                                    publisher,
                                                                    "旧站",
                                                                    List.of(article));
                                                            written.countDown();
                                                            awaitUninterruptibly(blocked);
                                                        }));
                written.await();
                var claiming = threads.submit(() -> outcome(() -> act.of(slug)));
                awaitSomeoneBlocked();
                blocked.countDown();
                importing.get();
                assertThat(claiming.get()).isEqualTo("path-taken");
            }
        }
    }

    @Test
    void anImportWhoseAddressIsTakenMeanwhileTellsTheLineAndTakesTheOthers() throws Exception {
        var publisher = world.publisher();
        world.writer();
        var slug = world.slug("race");
        var other = world.slug("race");
        var lines = importLine(slug) + "\n" + importLine(other);
        var written = new CountDownLatch(1);
        var blocked = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var starting =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        start(slug);
                                                        written.countDown();
                                                        awaitUninterruptibly(blocked);
                                                    }));
            written.await();
            var importing =
                    threads.submit(
                            () ->
                                    articles.as(
                                            publisher,
                                            "旧站",
                                            new ByteArrayInputStream(
                                                    lines.getBytes(StandardCharsets.UTF_8)),
                                            1));
            awaitSomeoneBlocked();
            blocked.countDown();
            starting.get();
            var result = importing.get();
            assertThat(result.imported()).isEqualTo(1);
            assertThat(result.refused()).hasSize(1);
            assertThat(result.refused().getFirst().line()).isEqualTo(1);
            assertThat(result.refused().getFirst().reason().zh()).contains(slug.value());
        }
    }

    private static String importLine(Slug slug) {
        return """
        {"id":"%1$s","slug":"%1$s","title":"旧文","bodyHtml":"<p>旧文正文</p>","publishedAt":"2019-05-08"}"""
                .formatted(slug);
    }

    @Test
    @Covers("PUB-12")
    void ofTwoWhoSaveOverTheSameRevisionOneDoes() throws Exception {
        var writer = world.writer();
        for (int round = 0; round < ROUNDS; round++) {
            var id = world.draft(Samples.shortArticle("同时保存"));
            var slug = world.address(id).slug();
            var one = new SaveDraft.Change(1, slug, Samples.shortArticle("甲改的"), "");
            var other = new SaveDraft.Change(1, slug, Samples.shortArticle("乙改的"), "");
            assertThat(atOnce(() -> save.as(writer, id, one), () -> save.as(writer, id, other)))
                    .containsExactlyInAnyOrder("done", "stale-revision");
            assertThat(drafts.get(id).revision()).isEqualTo(2);
        }
    }

    @Test
    void ofTwoWhoAddATopicOneDoes() throws Exception {
        var writer = world.writer();
        for (int round = 0; round < ROUNDS; round++) {
            var topic = new AddTopic.NewTopic(world.slug("race"), "同一主题", "Same topic");
            assertThat(atOnce(() -> addTopic.as(writer, topic), () -> addTopic.as(writer, topic)))
                    .containsExactlyInAnyOrder("done", "invalid-input");
        }
    }

    private interface Claim {
        void of(Slug slug);
    }

    private void start(Slug slug) {
        world.draft(Samples.shortArticle("同时"), ContentLocale.ZH_CN, slug);
    }

    private void rename(DocumentId id, Slug slug) {
        world.change(id, Samples.shortArticle("同时"), slug, "");
    }

    /**
     * What came of each: {@code done}, or the code of the refusal; anything else fails the test.
     */
    private static List<String> atOnce(Runnable... acts)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var started =
                    Stream.of(acts)
                            .map(
                                    act ->
                                            threads.submit(
                                                    () -> {
                                                        await(barrier);
                                                        return outcome(act);
                                                    }))
                            .toList();
            return List.of(started.getFirst().get(), started.getLast().get());
        }
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refused no) {
            return no.refusal().code();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            fail(e);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            fail(e);
        }
    }

    /** Until a statement of ours waits for a lock of another. */
    private void awaitSomeoneBlocked() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                QuarkusTransaction.requiringNew()
                                                .call(
                                                        () ->
                                                                (Long)
                                                                        database.createNativeQuery(
                                                                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'boai_app'",
                                                                                        Long.class)
                                                                                .getSingleResult())
                                        > 0);
    }
}
