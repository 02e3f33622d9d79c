package org.boai.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.content.Block.Cell;
import org.boai.content.Block.Item;
import org.boai.content.Block.Row;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.desk.form.TextForms.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    private static final String SIGNS = "救护 a*[]()\\|#-\n";
    private static final Random RANDOM = new Random(7);

    /** Many times what it takes, and far from what it took. */
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Test
    void marksAndLinksAreTypedAsPeopleKnowThem() {
        assertThat(RichText.parse("请看**急救**、*说明*和[网站](https://example.org/a)。"))
                .containsExactly(
                        Span.plain("请看"),
                        new Span("急救", List.of(Mark.STRONG), ""),
                        Span.plain("、"),
                        new Span("说明", List.of(Mark.EMPHASIS), ""),
                        Span.plain("和"),
                        new Span("网站", List.of(), "https://example.org/a"),
                        Span.plain("。"));
    }

    @Test
    void aMarkThatNeverEndsIsPlainText() {
        assertThat(RichText.parse("2 * 3 = 6")).containsExactly(Span.plain("2 * 3 = 6"));
        assertThat(RichText.parse("**重要")).containsExactly(Span.plain("**重要"));
        assertThat(RichText.parse("[1] 见附录")).containsExactly(Span.plain("[1] 见附录"));
    }

    @Test
    void textWithoutSignsNeedsNoBackslashes() {
        assertThat(RichText.print(List.of(Span.plain("见附录[1],2 * 3")))).isEqualTo("见附录[1],2 * 3");
    }

    @Test
    void anySpansComeBackExactly() {
        for (int round = 0; round < 20_000; round++) {
            var spans = RichText.normalise(spans());

            assertThat(RichText.parse(RichText.print(spans))).isEqualTo(spans);
        }
    }

    /** Each took minutes when every sign was looked for, or copied, through all of the text. */
    @ParameterizedTest
    @ValueSource(strings = {"字", "[", "[]", "[a](", "\\["})
    void aMillionSignsAreReadInTheTimeThatTheyTakeOnce(String sign) {
        var text = sign.repeat(1_000_000 / sign.length());

        var spans = assertTimeoutPreemptively(ENOUGH, () -> RichText.parse(text));

        assertThat(spans).containsExactly(Span.plain(text.replace("\\", "")));
    }

    @Test
    void aMillionBracketsBeforeTheOneThatClosesAreReadOnce() {
        var text = "[".repeat(1_000_000) + "]";

        var spans = assertTimeoutPreemptively(ENOUGH, () -> RichText.parse(text));

        assertThat(spans).containsExactly(Span.plain(text));
    }

    @Test
    void aMillionSpansOfOneStyleBecomeOne() {
        var spans = Collections.nCopies(1_000_000, Span.plain("字"));

        var one = assertTimeoutPreemptively(ENOUGH, () -> RichText.normalise(spans));

        assertThat(one).containsExactly(Span.plain("字".repeat(1_000_000)));
    }

    @Test
    void aMillionBackslashesInAnEntryArePrintedInTheTimeThatTheyTakeOnce() {
        var entry = "\\".repeat(1_000_000) + "末";

        var lines = assertTimeoutPreemptively(ENOUGH, () -> Lines.join(List.of(entry)));

        assertThat(Lines.split(lines)).containsExactly(entry);
    }

    @Test
    void anyListComesBackExactly() throws Unreadable {
        for (int round = 0; round < 5_000; round++) {
            var items = items(3);

            assertThat(Outline.parse(Outline.print(items))).isEqualTo(items);
        }
    }

    @Test
    void aListIsTypedWithIndentedLines() throws Unreadable {
        assertThat(Outline.parse("- 一\n  - 一之一\n二"))
                .containsExactly(
                        new Item(
                                List.of(Span.plain("一")),
                                List.of(new Item(List.of(Span.plain("一之一")), List.of()))),
                        new Item(List.of(Span.plain("二")), List.of()));
    }

    @Test
    void aListHasAsManyLevelsAsCanBeStored() throws Unreadable {
        assertThat(Outline.parse(levels(5))).hasSize(1);
        assertThatThrownBy(() -> Outline.parse(levels(6)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("5 层");
        assertThatThrownBy(() -> Outline.parse(levels(1_000))).isInstanceOf(Unreadable.class);
    }

    private static String levels(int count) {
        return IntStream.range(0, count)
                .mapToObj(level -> "  ".repeat(level) + "- 项")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anyTableComesBackExactly() {
        for (int round = 0; round < 5_000; round++) {
            var rows =
                    IntStream.range(0, RANDOM.nextInt(4))
                            .mapToObj(_ -> new Row(cells(2 + RANDOM.nextInt(3))))
                            .toList();

            assertThat(Grid.of(rows).rows()).isEqualTo(rows);
        }
    }

    @Test
    void aTablePastedFromASpreadsheetIsReadByItsTabs() {
        assertThat(new Grid("项目\t金额\n棉被\t120", true, false).rows())
                .containsExactly(
                        new Row(List.of(new Cell("项目", true), new Cell("金额", true))),
                        new Row(List.of(new Cell("棉被", false), new Cell("120", false))));
    }

    private static List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (int at = RANDOM.nextInt(5); at > 0; at--) {
            var marks = new ArrayList<Mark>();
            for (var mark : Mark.values()) {
                if (RANDOM.nextBoolean()) {
                    marks.add(mark);
                }
            }
            spans.add(new Span(text(), marks, RANDOM.nextInt(3) == 0 ? "/a" + text() : ""));
        }
        return spans;
    }

    private static List<Item> items(int depth) {
        var items = new ArrayList<Item>();
        for (int at = RANDOM.nextInt(3); depth > 0 && at > 0; at--) {
            items.add(new Item(RichText.normalise(spans()), items(depth - 1)));
        }
        return items;
    }

    private static List<Cell> cells(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Cell(text().strip(), RANDOM.nextInt(3) == 0))
                .toList();
    }

    private static String text() {
        return RANDOM.ints(RANDOM.nextInt(6), 0, SIGNS.length())
                .collect(
                        StringBuilder::new,
                        (text, at) -> text.append(SIGNS.charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
