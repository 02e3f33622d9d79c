package org.boai.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is remembered of a link from one look to the next. */
class CheckedLinkTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T03:30:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final CheckedLink link = new CheckedLink();

    @Test
    void theLastGoodLookIsKeptWhileItFails() {
        link.looked(Answer.GOOD, MONDAY);
        link.looked(Answer.of(404), MONDAY.plus(DAY));
        link.looked(Answer.of(404), MONDAY.plus(DAY.multipliedBy(2)));
        assertThat(link.lastGoodAt).isEqualTo(MONDAY);
        assertThat(link.failingSince).isEqualTo(MONDAY.plus(DAY));
        assertThat(link.isDead(MONDAY.plus(DAY))).isTrue();
    }

    @Test
    void aServerThatIsAwayMayComeBackForThreeDays() {
        link.looked(Answer.unsure(LinkReason.NO_ANSWER), MONDAY);
        assertThat(link.isDead(MONDAY.plus(DAY.multipliedBy(3)))).isFalse();
        assertThat(link.isDead(MONDAY.plus(DAY.multipliedBy(3)).plusSeconds(1))).isTrue();
    }

    @Test
    void whatIsGoodAgainFailsNoMore() {
        link.looked(Answer.of(503), MONDAY);
        link.looked(Answer.GOOD, MONDAY.plus(DAY));
        assertThat(link.failingSince).isNull();
        assertThat(link.isDead(MONDAY.plus(DAY.multipliedBy(9)))).isFalse();
    }
}
