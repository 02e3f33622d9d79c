package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredInstantTest {
    private static final long SEED = 20_261_129L;
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int[] STEPS = {1, 1_000, 1_000_000, 1_000_000_000};

    @Test
    void readsWhatEveryInstantIsWrittenAs() {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            int step = STEPS[random.nextInt(STEPS.length)];
            int nanos = random.nextInt(1_000_000_000) / step * step;
            var instant = Instant.ofEpochSecond(random.nextLong(-LAST / 8, LAST), nanos);

            assertThat(StoredInstant.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-08T01:00:00.5Z",
                "2026-05-08T01:00:00.1234567Z",
                "2024-02-29T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "-0004-01-01T00:00:00Z",
                "+12026-05-08T01:00:00Z",
                "2026-05-08T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-05-08t01:00:00z",
                "2026-05-08T01:00:00+08:00"
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(StoredInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-05-08",
                "2026-05-08T01:00Z",
                "2026-05-08T01:00:00",
                "2026-02-29T01:00:00Z",
                "2026-13-08T01:00:00Z",
                "2026-05-00T01:00:00Z",
                "2026-05-08T25:00:00Z",
                "2026-05-08T01:60:00Z",
                "2026-05-08T01:00:61Z",
                "2026-05-08T01:00:00,5Z",
                "2026-05-08T01:00:00.1234567890Z",
                "2026-05-08 01:00:00Z",
                "２０２６-05-08T01:00:00Z"
            })
    void refusesWhatTheLibraryRefuses(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instant.parse(text));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> StoredInstant.parse(text));
    }
}
