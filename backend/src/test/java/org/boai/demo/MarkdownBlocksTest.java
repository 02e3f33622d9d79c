package org.boai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.document.Sha256;
import org.junit.jupiter.api.Test;

class MarkdownBlocksTest {
    private static final AssetRef PICTURE =
            new AssetRef(Sha256.of(new byte[0]), "a.jpg", "image/jpeg", 1, 10, 10);

    @Test
    void headingsParagraphsAndNestedListsBecomeBlocks() {
        var blocks = of("## 步骤\n\n先**喊人**。\n\n1. 拍肩\n   - 大声\n2. 呼叫\n");
        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(2, "步骤"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("先"),
                                        new Span("喊人", List.of(Mark.STRONG), ""),
                                        Span.plain("。"))),
                        new Block.Items(
                                Block.ListStyle.NUMBERED,
                                List.of(
                                        new Block.Item(
                                                List.of(Span.plain("拍肩")),
                                                List.of(
                                                        new Block.Item(
                                                                List.of(Span.plain("大声")),
                                                                List.of()))),
                                        new Block.Item(List.of(Span.plain("呼叫")), List.of()))));
    }

    @Test
    void aCaptionBeforeATableNamesIt() {
        var table =
                (Block.Table) of("Table: 位置\n\n| 镇 | 台 |\n| --- | --- |\n| 石桥 | 3 |\n").getFirst();
        assertThat(table.caption()).isEqualTo("位置");
        assertThat(table.rows().getFirst().cells()).allMatch(Block.Cell::header);
        assertThat(table.rows().get(1).cells()).noneMatch(Block.Cell::header);
    }

    @Test
    void quotesCarryTheirAttribution() {
        assertThat(of("> 米我收到了。\n> —— 谢某某"))
                .containsExactly(new Block.Quote(List.of(Span.plain("米我收到了。")), "谢某某"));
    }

    @Test
    void markedQuotesAreCallouts() {
        assertThat(of("> [!WARNING] 别做\n> 不要下水。"))
                .containsExactly(
                        new Block.Callout(
                                Block.CalloutStyle.WARNING, "别做", List.of(Span.plain("不要下水。"))));
    }

    @Test
    void aPictureAloneIsAFigure() {
        assertThat(of("![仓库里的米](rice \"一月\")"))
                .containsExactly(new Block.Figure(new Image(PICTURE, "仓库里的米", false), "一月", ""));
    }

    @Test
    void htmlAndHostileLinksAreText() {
        assertThat(of("<script>alert(1)</script>")).noneMatch(Block.Embed.class::isInstance);
        assertThat(of("[点](javascript:alert%281%29)")).containsExactly(Block.Paragraph.of("点"));
    }

    private static List<Block> of(String markdown) {
        return MarkdownBlocks.of(
                markdown, name -> "rice".equals(name) ? Optional.of(PICTURE) : Optional.empty());
    }
}
