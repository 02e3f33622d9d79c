package org.boai.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.DeclareUrgent;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublishBundleTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject World world;
    @Inject ChangeBundle change;
    @Inject PublishBundle publish;
    @Inject DueBundles due;
    @Inject Bundles bundles;
    @Inject DeclareUrgent urgent;
    @Inject LiveItems live;
    @Inject EntityManager database;

    private UUID bundle;

    @BeforeEach
    void bundle() {
        bundle = change.create(world.writer(), "世界急救日");
    }

    private DocumentId with(DocumentId document) {
        change.add(world.writer(), bundle, document);
        return document;
    }

    private static Refusal refusal(ThrowingCallable act) {
        var holder = new Refusal[1];
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, no -> holder[0] = no.refusal());
        return holder[0];
    }

    @Test
    @Covers("PUB-01")
    void allAreMadePublicTogether() {
        var campaign = with(world.approved(Samples.campaign()));
        var article = with(world.approved(Samples.article()));

        publish.as(world.publisher(), bundle, "");

        assertThat(live.find(campaign)).isPresent();
        assertThat(live.find(article)).isPresent();
        assertThat(bundles.get(bundle).publishedAt()).isNotNull();
        assertThat(refusal(() -> publish.as(world.publisher(), bundle, "")).code())
                .isEqualTo("wrong-state");
    }

    @Test
    @Covers("PUB-01")
    void oneThatIsNotApprovedKeepsAllAndEachThatBlocksIsNamed() {
        var ready = with(world.approved(Samples.article()));
        var writing = with(world.draft(Samples.shortArticle("还在写")));
        var waiting = with(world.draft(Samples.shortArticle("在初审")));
        world.submit(waiting);

        var why = refusal(() -> publish.as(world.publisher(), bundle, ""));

        assertThat(why)
                .isInstanceOfSatisfying(
                        Refusal.Blocked.class,
                        blocked ->
                                assertThat(blocked.blockers())
                                        .extracting(Refusal.Blocked.Blocker::document)
                                        .containsExactlyInAnyOrder(writing, waiting));
        assertThat(why.message().zh()).contains("《还在写》", "《在初审》");
        assertThat(live.find(ready)).isEmpty();
        assertThat(bundles.get(bundle).publishedAt()).isNull();
    }

    @Test
    void aDocumentLeavesFromAnyPlace() {
        var first = with(world.draft(Samples.shortArticle("头一篇")));
        var second = with(world.draft(Samples.shortArticle("第二篇")));
        var third = with(world.draft(Samples.shortArticle("第三篇")));

        change.remove(world.writer(), bundle, first);
        assertThat(bundles.get(bundle).documents()).containsExactly(second, third);
        change.remove(world.writer(), bundle, second);
        assertThat(bundles.get(bundle).documents()).containsExactly(third);
    }

    /** The publication of the last one breaks on a re-read that is there already. */
    @Test
    void aFailureInTheMiddlePublishesNothing() {
        var one = with(world.approved(Samples.article()));
        var other = with(world.approved(Samples.article()));
        var last = one.value().compareTo(other.value()) < 0 ? other : one;
        urgent.as(world.publisher(), last, "险情");
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                """
                                                insert into reread (edition_id, document_id, due_at, note)
                                                select submitted_edition_id, id, now(), ''
                                                from document where id = ?1
                                                """)
                                        .setParameter(1, last.value())
                                        .executeUpdate());

        assertThatThrownBy(() -> publish.as(world.publisher(), bundle, "")).isNotNull();

        assertThat(live.find(one)).isEmpty();
        assertThat(live.find(other)).isEmpty();
        assertThat(bundles.get(bundle).publishedAt()).isNull();
    }

    @Test
    void aBundleGoesPublicAtItsTime() {
        var id = with(world.approved(Samples.article()));

        publish.at(world.publisher(), bundle, Instant.now().plusSeconds(4), "");

        assertThat(live.find(id)).isEmpty();
        await().atMost(SOON).until(() -> live.find(id).isPresent());
    }

    @Test
    void whatBlocksABundleAtItsTimeIsKeptAndTheTimeGivenUp() {
        var id = with(world.approved(Samples.article()));
        publish.at(world.publisher(), bundle, Instant.now().plusSeconds(3600), "");
        world.takeBack(id);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update bundle set scheduled_at = now() where id = ?1")
                                        .setParameter(1, bundle)
                                        .executeUpdate());

        due.catchUp();

        assertThat(live.find(id)).isEmpty();
        assertThat(bundles.get(bundle).scheduledAt()).isNull();
        assertThat(bundles.get(bundle).failedBecause().zh()).contains("四分钟有多长");
    }

    @Test
    void whoMayNotPublishOneMayNotPublishTheBundle() {
        var id = with(world.approved(Samples.article()));
        assertThat(refusal(() -> publish.as(world.writer(), bundle, "")).code())
                .isEqualTo("forbidden");
        var both = world.person("writes-and-closes", Role.FINAL_REVIEWER, Role.WRITER, Role.ADMIN);
        assertThat(refusal(() -> publish.as(both, bundle, "")).code()).isEqualTo("forbidden");
        assertThat(live.find(id)).isEmpty();
    }

    @Test
    void aDocumentIsInOneOpenBundle() {
        var id = with(world.approved(Samples.article()));
        var other = change.create(world.writer(), "另一包");

        assertThat(refusal(() -> change.add(world.writer(), other, id)).code())
                .isEqualTo("invalid-input");
        change.remove(world.writer(), bundle, id);
        change.add(world.writer(), other, id);
        assertThat(refusal(() -> publish.as(world.publisher(), bundle, "")).code())
                .isEqualTo("invalid-input");
    }
}
