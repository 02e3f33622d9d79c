package org.boai.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.boai.content.Article;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.outbox.Outbox;
import org.boai.publishing.Withdraw;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** A live item that this build cannot read, as when a newer node wrote it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UnreadableItemTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject World world;
    @Inject Withdraw withdraw;
    @Inject Outbox outbox;
    @Inject EntityManager database;

    @Test
    void holdsUpNoOtherAndStaysAsItWasUntilItIsPublishedAnew() {
        var topic = world.slug("unreadable");
        var bad = world.published(article("读不出来的一篇", topic));
        eventually(bad, 200);
        // Else an output that is still at it would take the spoilt one, of the same version, for
        // done.
        await().atMost(SOON).untilAsserted(() -> assertThat(reasons(bad)).isEmpty());
        QuarkusTransaction.requiringNew().run(() -> spoil(bad));
        try {
            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(reasons(bad))
                                            .hasSize(2)
                                            .allSatisfy(
                                                    why ->
                                                            assertThat(why)
                                                                    .contains("cannot be read")));

            var beside = world.published(article("同一主题的另一篇", topic));
            eventually(beside, 200);
            world.republish(beside, article("同一主题的改了", topic), world.address(beside).slug(), "改");

            await().atMost(SOON)
                    .untilAsserted(
                            () -> {
                                assertThat(given().get(path(beside)).asString())
                                        .contains("同一主题的改了");
                                assertThat(
                                                given().queryParam("q", "同一主题的改了")
                                                        .get("/search")
                                                        .asString())
                                        .contains(path(beside));
                                assertThat(reasons(beside)).isEmpty();
                            });
            assertThat(given().get(path(bad)).asString()).contains("读不出来的一篇");
            assertThat(reasons(bad)).hasSize(2);
        } finally {
            withdraw.as(world.publisher(), bad, "格式有误", null);
        }
        eventually(bad, 410);
        await().atMost(SOON).untilAsserted(() -> assertThat(reasons(bad)).isEmpty());
    }

    private void spoil(DocumentId id) {
        var version =
                (Long)
                        database.createNativeQuery(
                                        """
                                        update live_item
                                        set body = cast(cast(body as jsonb)
                                            || '{"ofANewerBuild": 1}' as json)
                                        where document_id = :id returning version
                                        """,
                                        Long.class)
                                .setParameter("id", id.value())
                                .getSingleResult();
        outbox.enqueue(List.of(new Outbox.Nudge(id, version)));
    }

    /** Why the rows of a document are still there, one for each target that failed. */
    @SuppressWarnings("unchecked")
    private List<String> reasons(DocumentId id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (List<String>)
                                        database.createNativeQuery(
                                                        "select reason from outbox where document_id = :id",
                                                        String.class)
                                                .setParameter("id", id.value())
                                                .getResultList());
    }

    private static Article article(String title, Slug topic) {
        var plain = Samples.shortArticle(title);
        return new Article(
                plain.title(),
                plain.summary(),
                null,
                List.of(topic),
                plain.source(),
                plain.body(),
                plain.byline());
    }

    private String path(DocumentId id) {
        return world.address(id).path().value();
    }

    private void eventually(DocumentId id, int status) {
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(given().get(path(id)).statusCode())
                                        .as(path(id))
                                        .isEqualTo(status));
    }
}
