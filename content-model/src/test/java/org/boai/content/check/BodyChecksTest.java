package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.content.Span;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BodyChecksTest {
    /** The levels of successive headings, and the places of those that are wrong. */
    @Covers("SITE-08")
    @ParameterizedTest
    @CsvSource(
            value = {
                "2 3 4 2 3|",
                "2 2 2|",
                "2 3 4 3 2|",
                "3|0",
                "1|0",
                "0|0",
                "2 4|1",
                "2 4 4|1 2",
                "2 3 5|2",
                "2 9 4|1 2",
                "2 9 3|1",
                "4 2 3|0"
            },
            delimiter = '|')
    void headingsGoDownOneLevelAtATime(String levels, String wrong) {
        var body =
                Arrays.stream(levels.split(" "))
                        .<Block>map(level -> new Block.Heading(Integer.parseInt(level), "小标题"))
                        .toList();
        var places =
                wrong == null
                        ? List.<String>of()
                        : Arrays.stream(wrong.split(" "))
                                .map("WCAG-1.3.1 /body/%s/level"::formatted)
                                .toList();

        assertThat(findings(body)).containsExactlyElementsOf(places);
    }

    @Covers({"SITE-05", "SITE-08"})
    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faults")
    void aFaultyBlockIsFoundAtItsPlace(Block block, String expected) {
        assertThat(findings(List.of(block))).containsExactly(expected);
    }

    static Stream<Arguments> faults() {
        var asset = Samples.asset("a.mp4", "video/mp4", 1);
        var pdf = Samples.asset("a.pdf", "application/pdf", 1);
        var header = row(true, "镇", "台");
        return Stream.of(
                fault(new Block.Paragraph(List.of()), "PUB-08 /body/0/text"),
                fault(Block.Paragraph.of(" "), "PUB-08 /body/0/text"),
                fault(paragraph("去", "javascript:alert(1)"), "SITE-05 /body/0/text/0/href"),
                fault(
                        new Block.Paragraph(List.of(Span.plain("去"), link(" ", "/"))),
                        "WCAG-2.4.4 /body/0/text/1/text"),
                fault(Block.Paragraph.of("见[图片：仓库]。"), "WCAG-1.1.1 /body/0/text/0/text"),
                fault(list(item("[图片]")), "WCAG-1.1.1 /body/0/items/0/text/0/text"),
                fault(new Block.Heading(2, ""), "WCAG-1.3.1 /body/0/text"),
                fault(new Block.Heading(2, "a\nb"), "PUB-08 /body/0/text"),
                fault(list(), "PUB-08 /body/0/items"),
                fault(list(item("")), "PUB-08 /body/0/items/0/text"),
                fault(
                        list(item("1", item("2", item("3", item("4"))))),
                        "PUB-08 /body/0/items/0/items/0/items/0/items"),
                fault(
                        new Block.Items(
                                Block.ListStyle.BULLETED,
                                List.of(
                                        new Block.Item(
                                                List.of(link("去", "//evil.example")), List.of()))),
                        "SITE-05 /body/0/items/0/text/0/href"),
                fault(new Block.Quote(List.of(), ""), "PUB-08 /body/0/text"),
                fault(new Block.Table("", List.of(header)), "WCAG-1.3.1 /body/0/caption"),
                fault(new Block.Table("表", List.of()), "WCAG-1.3.1 /body/0/rows"),
                fault(
                        new Block.Table("表", List.of(row(false, "镇", "台"))),
                        "WCAG-1.3.1 /body/0/rows"),
                fault(
                        new Block.Table("表", List.of(header, row(false, "青禾镇"))),
                        "WCAG-1.3.1 /body/0/rows"),
                fault(
                        new Block.Table("表", Collections.nCopies(501, header)),
                        "PUB-08 /body/0/rows"),
                fault(
                        new Block.Table("表", List.of(row(true, "镇".repeat(21).split("")))),
                        "PUB-08 /body/0/rows"),
                fault(
                        new Block.Table("表", List.of(row(true, "长".repeat(1001)))),
                        "PUB-08 /body/0/rows/0/cells/0/text"),
                fault(figure(new Image(null, "图", false)), "WCAG-1.1.1 /body/0/image/asset"),
                fault(figure(new Image(pdf, "图", false)), "WCAG-1.1.1 /body/0/image/asset"),
                fault(figure(Samples.image("a.webp", " ")), "WCAG-1.1.1 /body/0/image/alt"),
                fault(new Block.Video(null, pdf, "片", ""), "PUB-08 /body/0/asset"),
                fault(new Block.Video(asset, null, "片", ""), "WCAG-1.2.2 /body/0/captions"),
                fault(new Block.Video(asset, null, "", "稿"), "WCAG-1.2.1 /body/0/title"),
                fault(new Block.Download(pdf, ""), "WCAG-2.4.4 /body/0/title"),
                fault(new Block.Download(null, "卡"), "PUB-08 /body/0/asset"),
                fault(
                        new Block.Callout(Block.CalloutStyle.NOTE, "", List.of()),
                        "PUB-08 /body/0/text"),
                fault(Block.Paragraph.of("红\u200B十字"), "SITE-06 /body/0/text/0/text"));
    }

    @Test
    void aDecorativePictureNeedsNoTextAlternative() {
        var picture = Samples.image("line.webp", "");
        var decorative = new Image(picture.asset(), "", true);

        assertThat(findings(List.of(figure(decorative)))).isEmpty();
    }

    @Test
    void fiveHundredBlocksAreAText() {
        var block = Block.Paragraph.of("一段");

        assertThat(findings(Collections.nCopies(500, block))).isEmpty();
        assertThat(findings(Collections.nCopies(501, block))).containsExactly("PUB-08 /body");
    }

    private static List<String> findings(List<Block> body) {
        return Checks.of(Samples.article("标题", body)).stream()
                .map(finding -> finding.rule() + " " + finding.where())
                .toList();
    }

    private static Arguments fault(Block block, String expected) {
        return Arguments.of(block, expected);
    }

    private static Block paragraph(String text, String href) {
        return new Block.Paragraph(List.of(link(text, href)));
    }

    private static Span link(String text, String href) {
        return new Span(text, List.of(), href);
    }

    private static Block list(Block.Item... items) {
        return new Block.Items(Block.ListStyle.BULLETED, List.of(items));
    }

    private static Block.Item item(String text, Block.Item... items) {
        return new Block.Item(List.of(Span.plain(text)), List.of(items));
    }

    private static Block.Row row(boolean header, String... cells) {
        return new Block.Row(
                Arrays.stream(cells).map(text -> new Block.Cell(text, header)).toList());
    }

    private static Block figure(Image image) {
        return new Block.Figure(image, "", "");
    }
}
