package org.boai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is nested in whatever: each word of the page is in the blocks, and only once. */
class NoWordIsLostTest {
    private static final Pattern WORD = Pattern.compile("w\\d+w");
    private static final List<String> INLINE = List.of("b", "i", "span", "a href='/x'", "u");
    private static final List<String> CONTAINERS =
            List.of("p", "div", "section", "blockquote", "ul", "ol", "table", "h2", "h5", "dl");

    private final List<String> words = new ArrayList<>();

    static List<Long> seeds() {
        return new Random(20_260_508L).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordIsThereOnce(long seed) {
        var random = new Random(seed);
        var html = new StringBuilder();
        for (int n = 0; n < 4; n++) {
            html.append(element(random, 0));
        }

        assertThat(wordsIn(HtmlBlocks.of(html.toString())))
                .as(html.toString())
                .containsExactlyInAnyOrderElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "ul><li", "blockquote", "b", "span"})
    void aTextThatIsNestedVeryDeepIsThere(String element) {
        var open = "<" + element + ">";
        assertThat(wordsIn(HtmlBlocks.of(open.repeat(400) + "w1w"))).containsExactly("w1w");
    }

    @Test
    void cellsThatSpanOthersKeepTheOthersInTheirPlaces() {
        var html =
                "<table><tr><th>项目<th>月<th>元<tr><td rowspan=2>助学<td>1<td>10<tr><td>2<td>20"
                        + "<tr><td colspan=2>合计<td>30</table>";
        var table = (Block.Table) HtmlBlocks.of(html).getFirst();
        assertThat(table.rows().stream().map(NoWordIsLostTest::text))
                .containsExactly("项目|月|元", "助学|1|10", "|2|20", "合计||30");
    }

    @Test
    void aTableInAListFollowsTheList() {
        assertThat(HtmlBlocks.of("<ul><li>甲<table><tr><td>乙</table></li><li>丙</li></ul>"))
                .hasSize(2)
                .last()
                .isInstanceOf(Block.Table.class);
    }

    private static String text(Block.Row row) {
        return row.cells().stream().map(Block.Cell::text).collect(Collectors.joining("|"));
    }

    private String element(Random random, int depth) {
        if (depth > 6) {
            return word();
        }
        var name = CONTAINERS.get(random.nextInt(CONTAINERS.size()));
        return switch (name) {
            case "ul", "ol" -> "<%s>%s</%s>".formatted(name, entries(random, depth, "li"), name);
            case "dl" -> "<dl>%s</dl>".formatted(entries(random, depth, "dt"));
            case "table" -> table(random, depth);
            case "p", "h2", "h5" -> "<%s>%s</%s>".formatted(name, inline(random), name);
            default -> "<%s>%s%s</%s>".formatted(name, word(), element(random, depth + 1), name);
        };
    }

    private String entries(Random random, int depth, String name) {
        var entries = new StringBuilder();
        for (int n = random.nextInt(3); n >= 0; n--) {
            var inner = random.nextInt(3) == 0 ? element(random, depth + 1) : inline(random);
            entries.append("<%s>%s %s</%s>".formatted(name, word(), inner, name));
        }
        return entries.toString();
    }

    private String table(Random random, int depth) {
        var table = new StringBuilder("<table>");
        for (int row = random.nextInt(3); row >= 0; row--) {
            table.append("<tr>");
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                table.append(
                        "<td rowspan=%d colspan=%d>"
                                .formatted(1 + random.nextInt(3), 1 + random.nextInt(3)));
                table.append(random.nextInt(5) == 0 ? element(random, depth + 1) : inline(random));
                table.append("</td>");
            }
            table.append("</tr>");
        }
        return table.append("</table>").toString();
    }

    private String inline(Random random) {
        var tag = INLINE.get(random.nextInt(INLINE.size()));
        return "%s <%s>%s</%s> %s".formatted(word(), tag, word(), tag.split(" ")[0], word());
    }

    private String word() {
        words.add("w" + words.size() + "w");
        return words.getLast() + " ";
    }

    private static List<String> wordsIn(List<Block> blocks) {
        var content = new Article("标题", "摘要", null, List.of(), Source.own("本会"), blocks, "署名");
        var found = new ArrayList<String>();
        var matcher = WORD.matcher(ContentJson.write(content));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        Collections.sort(found);
        return found;
    }
}
