package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader may have meant. */
class CorrectionsTest {
    private static final List<String> TEXTS =
            List.of(
                    "应急救护",
                    "志愿服务",
                    "造血干细胞捐献",
                    "四分钟有多长：一名公交司机的急救课",
                    "2026 年度捐赠款物收支总表",
                    "First aid for volunteers",
                    "Donations received in 2026");

    @ParameterizedTest
    @CsvSource({
        // The same sound, as an input method offers it.
        "急就, 急救",
        "自愿服务, 志愿服务",
        "捐曾款物, 捐赠款物",
        // Or nearly the same, as many southerners speak.
        "自愿, 志愿",
        "应急就护, 应急救护",
        // One character of at least three.
        "造血千细胞, 造血干细胞",
        // Latin: one letter more, less, other or swapped; two in a long word.
        "volunters, volunteers",
        "donatoin, donations",
        "frist aid, first aid",
        "四分钟 急就, 四分钟 急救",
    })
    void aWrongCharacterIsReplaced(String typed, String meant) {
        assertThat(new Corrections().of(typed, TEXTS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"急救", "志愿", "First Aid", "volunteers", "月球车站", "水", "aid", "zebra"})
    void whatIsThereOrIsAnotherWordIsLeftAlone(String typed) {
        assertThat(new Corrections().of(typed, TEXTS)).isEmpty();
    }

    @Test
    void aLongQuestionIsNotGuessedAt() {
        assertThat(new Corrections().of("急就".repeat(20), TEXTS)).isEmpty();
    }
}
