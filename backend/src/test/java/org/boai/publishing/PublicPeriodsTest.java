package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.publishing.PublicPeriods.Period;
import org.boai.publishing.PublicPeriods.Turn;
import org.junit.jupiter.api.Test;

class PublicPeriodsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }

    @Test
    void aPeriodEndsWithTheNextPublicationOrTheWithdrawal() {
        assertThat(
                        PublicPeriods.periods(
                                List.of(
                                        new Turn(hour(1), FIRST),
                                        new Turn(hour(2), SECOND),
                                        new Turn(hour(3), null),
                                        new Turn(hour(4), SECOND))))
                .containsExactly(
                        new Period(FIRST, hour(1), hour(2)),
                        new Period(SECOND, hour(2), hour(3)),
                        new Period(SECOND, hour(4), null));
    }
}
