package org.boai.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NightlyTest {
    private static final LocalTime THREE = LocalTime.of(3, 0);

    @Test
    void theNextNightIsTodayOrTomorrow() {
        assertThat(wait("2026-11-24T02:59:00+08:00")).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait("2026-11-24T03:00:00+08:00")).isEqualTo(Duration.ofDays(1));
        assertThat(wait("2026-11-24T15:00:00+08:00")).isEqualTo(Duration.ofHours(12));
    }

    private static Duration wait(String now) {
        return Nightly.until(THREE, ZonedDateTime.parse(now));
    }
}
