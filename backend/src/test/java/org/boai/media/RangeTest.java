package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=5-,5,9", "bytes=-3,7,9", "bytes=2-99,2,9", "bytes=-99,0,9"})
    void onePartIsAnswered(String header, long from, long to) {
        assertThat(Range.of(header, 10)).isEqualTo(new Range.Part(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void whatLiesBeyondTheEndIsNotSatisfiable(String header) {
        assertThat(Range.of(header, 10)).isEqualTo(new Range.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-2",
                "bytes=0-1,3-4",
                "lines=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void nonsenseIsAnsweredWithTheWhole(String header) {
        assertThat(Range.of(header, 10)).isEqualTo(new Range.Whole());
    }

    @Test
    void thePartSaysWhatItIsAPartOf() {
        assertThat(new Range.Part(2, 4).of(10)).isEqualTo("bytes 2-4/10");
        assertThat(new Range.Part(2, 4).length()).isEqualTo(3);
    }
}
