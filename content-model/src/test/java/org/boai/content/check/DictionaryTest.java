package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("PUB-06")
class DictionaryTest {
    private static final Dictionary WORDS =
            new Dictionary(
                    List.of(
                            term("红会", "红十字会", "分红会议", "红会宾馆"),
                            term("县红会", "县红十字会"),
                            term("中国红十字", "中国红十字会"),
                            term("red cross", "Red Cross Society"),
                            term("残废", "")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "县里的红会来了, 红会@3",
        "青禾县红会来了, 县红会@2",
        "红会红会, 红会@0 红会@2",
        "年底分红会议上说, ''",
        "住在红会宾馆的红会职工, 红会@7",
        "中国红十字会总会, ''",
        "中国红十字标志, 中国红十字@0",
        "残废了, 残废@0",
        "the RED Cross came, red cross@4",
        "ＲＥＤ cross, red cross@0",
        "sacred crossing, ''",
        "一切都好, ''",
        "'', ''"
    })
    void findsWhatIsListedAndNothingElse(String text, String found) {
        assertThat(
                        WORDS.in(text).stream()
                                .map(hit -> hit.term().text() + "@" + hit.from())
                                .reduce("", (one, other) -> (one + " " + other).strip()))
                .isEqualTo(found);
    }

    /** The plain way of searching, word by word, finds the same. */
    @Test
    void findsTheSameAsSearchingForEachWordByItself() {
        var random = new Random(580);
        for (var round = 0; round < 200; round++) {
            var words =
                    IntStream.range(0, 30)
                            .mapToObj(_ -> letters(random, 1 + random.nextInt(5)))
                            .distinct()
                            .toList();
            var text = letters(random, 200);

            assertThat(new Automaton(words).in(text))
                    .containsExactlyInAnyOrderElementsOf(oneByOne(words, text));
        }
    }

    private static List<Automaton.Match> oneByOne(List<String> words, String text) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(
                        word ->
                                IntStream.range(0, text.length())
                                        .filter(at -> text.startsWith(words.get(word), at))
                                        .mapToObj(
                                                at ->
                                                        new Automaton.Match(
                                                                word,
                                                                at,
                                                                at + words.get(word).length())))
                .toList();
    }

    private static String letters(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> "红十字会".substring(random.nextInt(4)).substring(0, 1))
                .reduce("", String::concat);
    }

    @Test
    void aTermIsAText() {
        assertThatThrownBy(() -> term(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Term term(String text, String instead, String... except) {
        return new Term(text, Finding.Severity.BLOCK, instead, "", List.of(except));
    }
}
