package org.boai.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.boai.content.diff.Piece.Fate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    /** Square brackets hold what went, curly ones what came. */
    private static String marked(String before, String after) {
        return TextDiff.of(before, after).stream()
                .map(
                        piece ->
                                switch (piece.fate()) {
                                    case SAME -> piece.text();
                                    case REMOVED -> "[" + piece.text() + "]";
                                    case ADDED -> "{" + piece.text() + "}";
                                })
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Fate fate) {
        return pieces.stream()
                .filter(piece -> piece.fate() != fate)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void chineseIsComparedByCharacter() {
        assertThat(marked("县红十字会周六开展急救培训。", "县红十字会周日开展急救培训。")).isEqualTo("县红十字会周[六]{日}开展急救培训。");
    }

    @Test
    void wordsAndAmountsStayWhole() {
        assertThat(
                        marked(
                                "Raised 12,580.50 yuan for trainers",
                                "Raised 12,680.50 yuan for trainees"))
                .isEqualTo("Raised [12,580.50]{12,680.50} yuan for [trainers]{trainees}");
    }

    @Test
    void aSingleCharacterThatHappensToBeCommonIsNoIsland() {
        assertThat(marked("捐款将用于购买急救箱,请放心", "捐款将分批购置救护车,请放心"))
                .doesNotContain("]购{", "}购[", "}救[", "]救{")
                .startsWith("捐款将[")
                .endsWith("},请放心");
    }

    @Test
    void textsThatHaveNothingInCommonAreToldAsReplaced() {
        assertThat(marked("志愿服务队招募", "2026 年度财务公示")).isEqualTo("[志愿服务队招募]{2026 年度财务公示}");
    }

    @Test
    void nothingComesFromNothing() {
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(marked("", "新")).isEqualTo("{新}");
        assertThat(marked("旧", "")).isEqualTo("[旧]");
        assertThat(marked("一样", "一样")).isEqualTo("一样");
    }

    @Test
    void aCharacterOfTwoUnitsOrWithJoinersIsNeverCut() {
        assertThat(marked("急救🚑队员👩‍⚕️到场", "急救🚒队员👩‍🏫到场"))
                .isEqualTo("急救[🚑]{🚒}队员[👩‍⚕️]{👩‍🏫}到场");
    }

    @Test
    void bothTextsCanAlwaysBeReadFromThePieces() {
        var random = new Random(20_260_508);
        for (int round = 0; round < 2_000; round++) {
            var before = text(random);
            var after = text(random);
            var pieces = TextDiff.of(before, after);
            assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(24), 0, 6)
                .mapToObj(at -> List.of("红", "十", "a", "1", " ", "🚑").get(at))
                .collect(Collectors.joining());
    }

    @Test
    void twoLongTextsAreComparedInBoundedTime() {
        var before = "红十字会".repeat(25_000);
        var after = "救护培训".repeat(25_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(TextDiff.of(before, after)).hasSize(2));
    }
}
