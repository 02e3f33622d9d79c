package org.boai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LeadershipTest {
    @Inject Leadership.Candidacy candidacy;
    @Inject LeaderSessions sessions;

    @Test
    void oneLeadsAndTheOtherFollowsWhenItGivesUp() {
        var one = candidacy.of("test-follow");
        try (var other = candidacy.of("test-follow")) {
            assertThat(one.acquire()).isTrue();
            assertThat(other.acquire()).isFalse();
            assertThat(sessions.of("test-follow")).isEqualTo(1);

            one.close();

            assertThat(other.acquire()).as("tried again at once").isFalse();
            await().atMost(Duration.ofSeconds(30)).until(other::acquire);
            assertThat(other.isHeld()).isTrue();
            assertThat(one.isHeld()).isFalse();
        }
    }

    @Test
    void aLeadershipThatWasLostIsNotTakenUpAgainByLooking() {
        try (var leadership = candidacy.of("test-lost")) {
            assertThat(leadership.acquire()).isTrue();

            sessions.end("test-lost");

            assertThat(leadership.isHeld()).isFalse();
            assertThat(leadership.isHeld()).isFalse();
        }
    }
}
