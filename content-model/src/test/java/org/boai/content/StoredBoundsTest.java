package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.boai.content.Block.Item;
import org.boai.liveitem.LiveItem;
import org.boai.sample.SampleLiveItems;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredBoundsTest {
    private static final String LONGEST = "长".repeat(StoredBounds.MAX_TEXT);
    private static final List<Mark> MARKS = List.of(Mark.STRONG, Mark.EMPHASIS);

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void whatIsCompleteIsFarFromThem(Content content) {
        assertThat(StoredBounds.exceeded(content)).isEmpty();
        assertThat(StoredBounds.exceeded(content.body())).isEmpty();
    }

    @Test
    void aContentThatReachesThemIsReadBackAlsoInsideALiveItem() throws JsonProcessingException {
        var content = Samples.article(LONGEST, List.of(list(StoredBounds.MAX_LEVELS, LONGEST)));
        var item = SampleLiveItems.published(content, "longest", 1);

        assertThat(StoredBounds.exceeded(content)).isEmpty();
        assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        var json = ContentJson.mapper().writerFor(LiveItem.class).writeValueAsString(item);
        assertThat(ContentJson.mapper().readValue(json, LiveItem.class)).isEqualTo(item);
    }

    @Test
    void aTextThatIsOneCharacterTooLongIsNamedByItsPlace() {
        var tooLong = LONGEST + "了";
        var cell = new Block.Row(List.of(new Block.Cell("", true), new Block.Cell(tooLong, false)));

        assertThat(where(Samples.article(tooLong, List.of()))).isEqualTo("/title");
        assertThat(where(body(Block.Paragraph.of("短"), Block.Paragraph.of(tooLong))))
                .isEqualTo("/body/1/text/0/text");
        assertThat(where(body(new Block.Table("", List.of(cell)))))
                .isEqualTo("/body/0/rows/0/cells/1/text");
        assertThat(where(body(list(2, tooLong)))).isEqualTo("/body/0/items/0/text/0/text");
        assertThat(StoredBounds.exceeded(List.of(Block.Paragraph.of(tooLong))))
                .hasValueSatisfying(
                        excess -> {
                            assertThat(excess.where()).isEqualTo("/0/text/0/text");
                            assertThat(excess.why().zh()).contains("100001", "100000");
                            assertThat(excess.why().en()).contains("100001", "100000");
                        });
    }

    @Test
    void aListWithOneLevelTooManyIsNamedByThatLevel() {
        var content = body(Block.Paragraph.of("前"), list(StoredBounds.MAX_LEVELS + 1, "项"));

        assertThat(where(content)).isEqualTo("/body/1" + "/items/0".repeat(5) + "/items");
    }

    @Test
    void aListThatIsDeeperThanAnythingCouldWriteIsToldAllTheSame() {
        assertThat(where(body(list(50_000, "项"))))
                .isEqualTo("/body/0" + "/items/0".repeat(5) + "/items");
    }

    private static String where(Content content) {
        return StoredBounds.exceeded(content).orElseThrow().where();
    }

    private static Article body(Block... blocks) {
        return Samples.article("题", List.of(blocks));
    }

    /** One entry in each level. */
    private static Block list(int levels, String text) {
        var spans = List.of(new Span(text, MARKS, "/articles/a/"));
        List<Item> items = List.of();
        for (int level = 0; level < levels; level++) {
            items = List.of(new Item(spans, items));
        }
        return new Block.Items(Block.ListStyle.BULLETED, items);
    }
}
