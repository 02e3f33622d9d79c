package org.boai.importing;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Mark;
import org.boai.content.Source;
import org.boai.content.Span;
import org.boai.content.StoredBounds;
import org.boai.content.check.Checks;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {

    @Test
    void paragraphsKeepTheirMarksAndLinks() {
        assertThat(
                        HtmlBlocks.of(
                                "<p>先<b>喊</b>人，再<a href='https://example.org/a'>打 <i>120</i></a>。</p>"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("先"),
                                        new Span("喊", List.of(Mark.STRONG), ""),
                                        Span.plain("人，再"),
                                        new Span("打 ", List.of(), "https://example.org/a"),
                                        new Span(
                                                "120",
                                                List.of(Mark.EMPHASIS),
                                                "https://example.org/a"),
                                        Span.plain("。"))));
    }

    @Test
    void whatCouldRunIsDroppedAndItsNeighboursStay() {
        var html =
                "<p>甲<script>alert(1)</script>乙<svg onload=alert(1)><text>丙</text></svg></p>"
                        + "<iframe src=//evil></iframe><p onclick=x()>丁<a href='javascript:alert(1)'>戊</a></p>";
        assertThat(HtmlBlocks.of(html))
                .containsExactly(Block.Paragraph.of("甲乙"), Block.Paragraph.of("丁戊"));
    }

    @Test
    void headingsAreBroughtIntoOrder() {
        assertThat(HtmlBlocks.of("<h1>一</h1><h4>二</h4><h6>三</h6><h2>四</h2>"))
                .containsExactly(
                        new Block.Heading(2, "一"),
                        new Block.Heading(3, "二"),
                        new Block.Heading(4, "三"),
                        new Block.Heading(2, "四"));
    }

    @Test
    void deepListsAreFoldedAtTheThirdLevel() {
        var blocks =
                HtmlBlocks.of(
                        "<ul><li>一<ol><li>二<ul><li>三<ul><li>四</li></ul></li></ul></li></ol></li></ul>");
        assertThat(blocks).hasSize(1);
        var first = ((Block.Items) blocks.getFirst()).items().getFirst();
        assertThat(first.items().getFirst().items().getFirst().text())
                .extracting(Span::text)
                .containsExactly("三\n四");
    }

    @Test
    void tablesAreEvenAndHaveHeaderCells() {
        var blocks = HtmlBlocks.of("<table><tr><td>项目<td>金额<tr><td>大米</table>");
        assertThat(blocks)
                .containsExactly(
                        new Block.Table(
                                "",
                                List.of(
                                        new Block.Row(
                                                List.of(
                                                        new Block.Cell("项目", true),
                                                        new Block.Cell("金额", true))),
                                        new Block.Row(
                                                List.of(
                                                        new Block.Cell("大米", false),
                                                        new Block.Cell("", false))))));
    }

    @Test
    void aPictureBecomesALinkBecauseNothingIsFetched() {
        assertThat(HtmlBlocks.of("<p><img src='https://example.org/a.jpg' alt='仓库'></p>"))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Span(
                                                "[图片：仓库]",
                                                List.of(),
                                                "https://example.org/a.jpg"))));
    }

    @Test
    void deceivingCharactersAreLeftOut() {
        assertThat(HtmlBlocks.of("<p>善\u202E款\u0007公示</p>"))
                .containsExactly(Block.Paragraph.of("善款公示"));
    }

    @Test
    void zeroWidthCharactersOfOldEditorsAreLeftOut() {
        assertThat(HtmlBlocks.of("<p>\uFEFF善&#8203;款&shy;公示</p>"))
                .containsExactly(Block.Paragraph.of("善款公示"));
    }

    @Test
    void aLinkAroundNothingIsNoLink() {
        assertThat(HtmlBlocks.of("<p>甲<a href='https://example.org/'> </a>乙</p>"))
                .containsExactly(Block.Paragraph.of("甲 乙"));
    }

    @Test
    void veryDeepNestingNeitherFailsNorHangs() {
        var html = "<div>".repeat(5000) + "深" + "</div>".repeat(5000);
        assertThat(HtmlBlocks.of(html)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void listsAsDeepAsAPageCanHoldThemLoseNoTextAndCanBeStored() {
        var html = new StringBuilder();
        for (int level = 0; level < 60; level++) {
            html.append("<ul><li>第").append(level).append('层');
        }
        var blocks = HtmlBlocks.of(html.toString());

        assertThat(StoredBounds.exceeded(blocks)).isEmpty();
        var text = ContentJson.mapper().valueToTree(blocks).toString();
        for (int level = 0; level < 60; level++) {
            assertThat(text).containsOnlyOnce("第" + level + "层");
        }
    }

    @Test
    void aParagraphOfManyPiecesIsReadInTheTimeThatTheyTakeOnce() {
        var html = "<p>" + "字<br>".repeat(300_000) + "</p>";

        var blocks = assertTimeoutPreemptively(ofSeconds(30), () -> HtmlBlocks.of(html));

        assertThat(blocks).containsExactly(Block.Paragraph.of("字\n".repeat(300_000).strip()));
    }

    @Test
    void whatIsReadPassesTheChecks() {
        var body =
                HtmlBlocks.of(
                        "<h3>起头</h3><p>一段</p><ul><li>甲</li></ul><blockquote>说</blockquote>"
                                + "<table><caption>c</caption><tr><th>a</th></tr><tr><td>b</td></tr></table><p>&nbsp;</p>");
        var article = new Article("题", "摘要", null, List.of(), Source.own("某站"), body, "某站");
        assertThat(Checks.blocking(article)).isEmpty();
        assertThat(body).hasSize(5);
    }
}
