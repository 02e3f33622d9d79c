package org.boai.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One worker and an output of its own, step by step. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliverOutboxTest {
    private final TriedProjection output = new TriedProjection("test-output");
    private final DocumentId good = new DocumentId(UUID.randomUUID());
    private final DocumentId bad = new DocumentId(UUID.randomUUID());

    @Inject OutboxScene scene;
    @Inject LiveItems live;

    @BeforeEach
    void fillFirst() {
        scene.register(output.target());
        scene.round(output);
    }

    @AfterEach
    void forget() {
        scene.forget(output.target());
    }

    @Test
    void aDocumentThatFailsIsRetriedEverMoreSlowlyAndThenParkedWithItsReason() {
        output.unshowable.put(bad, "表格无法显示");
        scene.nudge(bad, good);
        for (int attempt = 1; attempt < OutboxScene.ATTEMPTS; attempt++) {
            scene.round(output);

            assertThat(scene.row(output, bad).parked()).isFalse();
            assertThat(scene.row(output, bad).secondsUntilDue())
                    .isCloseTo(OutboxScene.SECONDS_UNTIL[attempt], within(60.0));
            scene.letTimePass(output);
        }
        scene.round(output);

        assertThat(scene.row(output, bad))
                .returns(true, OutboxScene.Row::parked)
                .returns("表格无法显示", OutboxScene.Row::reason);
        assertThat(output.written).containsExactly(good);
        scene.letTimePass(output);
        scene.round(output);
        assertThat(scene.row(output, bad).attempts()).isEqualTo(OutboxScene.ATTEMPTS);
    }

    @Test
    void aDocumentThatBreaksItsBatchDoesNotHoldUpTheOthers() {
        scene.nudge(good, bad);
        output.breaking.put(bad, new IllegalArgumentException("no such block"));

        scene.round(output);

        assertThat(output.written).containsExactly(good);
        assertThat(scene.row(output, bad).reason()).contains("no such block");
    }

    @Test
    void whatADeadLeaderHeldIsDeliveredByTheNextOneAtOnce() {
        scene.nudge(good);
        scene.claimAndDie(output);

        scene.round(output);

        assertThat(output.written).containsExactly(good);
    }

    @Test
    void whatIsHeldElsewhereIsLeftUntilItsLeaseEnds() {
        scene.nudge(good);
        scene.claimElsewhere(output);

        scene.round(output);
        assertThat(output.written).isEmpty();

        scene.letLeasesEnd(output);
        scene.round(output);
        assertThat(output.written).containsExactly(good);
    }

    @Test
    void manyThatKeepComingAreGatheredUntilTheyPause() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(many(100));

        scene.round(output);
        assertThat(output.written).isEmpty();

        scene.age(output, 16);
        scene.round(output);
        assertThat(output.written).hasSize(100);
    }

    @Test
    void whatWasGatheredIsDeliveredAtOnceWhenNoMoreComes() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(many(100));

        scene.deliverGathered(output);
        scene.round(output);

        assertThat(output.written).hasSize(100);
    }

    @Test
    void whatWasGatheredForAnotherOutputGoesOnWaiting() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(many(100));

        scene.deliverGathered(new TriedProjection("another-output"));
        scene.round(output);

        assertThat(output.written).isEmpty();
    }

    @Test
    void manyThatNeverPauseAreDeliveredAllTheSame() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(many(100));
        scene.age(output, 21);
        scene.nudgeToGather(good);

        scene.round(output);

        assertThat(output.written).hasSize(101);
    }

    @Test
    void onePublicationDoesNotWaitForTheManyThatAreGathered() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(many(100));
        scene.nudge(good);

        scene.round(output);

        assertThat(output.written).containsExactly(good);
    }

    @Test
    void whatIsGatheredWaitsNoLongerOnceItIsPublishedByItself() {
        output.patience = Duration.ofSeconds(20);
        scene.nudgeToGather(good, bad);
        scene.nudge(good);
        scene.nudgeToGather(good);

        scene.round(output);

        assertThat(output.written).containsExactly(good);
    }

    @Test
    void anOutputWithoutPatienceGathersNothing() {
        scene.nudgeToGather(many(100));

        scene.round(output);

        assertThat(output.written).hasSize(100);
    }

    private static DocumentId[] many(int count) {
        return Stream.generate(() -> new DocumentId(UUID.randomUUID()))
                .limit(count)
                .toArray(DocumentId[]::new);
    }

    @Test
    void aParkedDocumentIsDeliveredOnceItIsPublishedAnew() {
        output.unshowable.put(bad, "表格无法显示");
        scene.nudge(bad);
        scene.fail(output, OutboxScene.ATTEMPTS);
        assertThat(scene.row(output, bad).parked()).isTrue();

        output.unshowable.clear();
        scene.nudge(bad);
        scene.round(output);

        assertThat(output.written).containsExactly(bad);
        assertThat(scene.waiting(output)).isZero();
    }

    @Test
    void anOutputThatCannotBeReachedParksNothing() {
        scene.nudge(good);
        output.fault =
                () -> {
                    throw new IOException("Connection refused");
                };
        scene.fail(output, 2 * OutboxScene.ATTEMPTS);

        assertThat(scene.row(output, good))
                .returns(false, OutboxScene.Row::parked)
                .returns(2 * OutboxScene.ATTEMPTS, OutboxScene.Row::attempts);
    }

    @Test
    void aDatabaseThatCannotBeReadParksNothing() {
        scene.nudge(good);
        output.fault = this::askInVain;
        scene.fail(output, 2 * OutboxScene.ATTEMPTS);

        assertThat(scene.row(output, good))
                .returns(false, OutboxScene.Row::parked)
                .returns(2 * OutboxScene.ATTEMPTS, OutboxScene.Row::attempts);
    }

    @Test
    void whatWentIntoAFailedRebuildStillGoesIntoTheOldOutput() {
        scene.requestRebuild(output.target());
        scene.nudge(good);
        output.faultBeforeSwap =
                () -> {
                    throw new IOException("The disk is full");
                };

        scene.round(output);
        assertThat(output.writtenAnew).containsExactly(good);
        scene.round(output);

        assertThat(output.written).containsExactly(good);
    }

    @Test
    void whatWentIntoAFinishedRebuildIsDelivered() {
        scene.requestRebuild(output.target());
        scene.nudge(good);

        scene.round(output);

        assertThat(output.writtenAnew).containsExactly(good);
        assertThat(scene.waiting(output)).isZero();
    }

    private void askInVain() {
        live.query("select * from no_such_table", _ -> {}, row -> row.getString(1));
    }
}
