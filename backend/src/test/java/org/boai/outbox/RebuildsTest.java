package org.boai.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RebuildsTest {
    private final TriedProjection output = new TriedProjection("test-rebuilt");

    @Inject OutboxScene scene;
    @Inject Rebuilds rebuilds;

    @AfterEach
    void forget() {
        scene.forget(output.target());
    }

    @Test
    void aNewTargetIsFilledOnce() {
        scene.register(output.target());
        assertThat(rebuilds.status(output.target())).isEqualTo(new Rebuilds.Status.Waiting());

        scene.round(output);
        scene.register(output.target());

        assertThat(rebuilds.status(output.target())).isEqualTo(new Rebuilds.Status.Done());
    }

    @Test
    void aTargetIsNotKnownUnlessItsFirstFillIsAskedFor() {
        QuarkusTransaction.begin();
        scene.register(output.target());
        QuarkusTransaction.rollback();
        assertThat(rebuilds.isKnown(output.target())).isFalse();

        scene.register(output.target());

        assertThat(rebuilds.status(output.target())).isEqualTo(new Rebuilds.Status.Waiting());
    }

    @Test
    void aRebuildThatFailsForAReasonOfItsOwnEndsWithTheReason() {
        scene.register(output.target());
        output.faultBeforeSwap =
                () -> {
                    throw new IllegalStateException("no such template");
                };
        scene.fail(output, 1);
        assertThat(rebuilds.status(output.target())).isEqualTo(new Rebuilds.Status.Failing());

        var lines = CompletableFuture.supplyAsync(this::rebuildByTheLauncher);
        while (!lines.isDone()) {
            scene.fail(output, 1);
        }

        assertThat(lines.join().lines().toList().getLast())
                .startsWith("{\"failed\":")
                .contains("no such template");
    }

    private String rebuildByTheLauncher() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .post("/operations/rebuild/" + output.target())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
