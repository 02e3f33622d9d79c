package org.boai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.boai.content.Block;
import org.boai.content.Block.Cell;
import org.boai.content.Block.Item;
import org.boai.content.Block.Row;
import org.boai.content.Image;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;

/** What programs put on the clipboard when people copy there. */
class ClipboardTest {

    @Test
    void wordBecomesHeadingsListsInLevelsAndATable() {
        assertThat(HtmlBlocks.of(clipboard("word.html")))
                .containsExactly(
                        new Block.Heading(2, "应急救护进校园活动"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("9月1日,"),
                                        new Span("县红十字会", List.of(Mark.STRONG), ""),
                                        Span.plain("走进青禾中学。 参见"),
                                        new Span("培训安排", List.of(), "https://example.org/training"),
                                        Span.plain("。"))),
                        new Block.Heading(2, "三个步骤"),
                        new Block.Items(
                                Block.ListStyle.NUMBERED,
                                List.of(
                                        item("确认环境安全"),
                                        new Item(
                                                List.of(Span.plain("呼救")), List.of(item("拨打 120"))),
                                        item("按压"))),
                        new Block.Table(
                                "",
                                List.of(
                                        new Row(
                                                List.of(
                                                        new Cell("学校", true),
                                                        new Cell("人数", true))),
                                        new Row(
                                                List.of(
                                                        new Cell("青禾中学", false),
                                                        new Cell("320", false))))),
                        Block.Paragraph.of("[图片]"));
    }

    @Test
    void wpsKeepsWhatItSetsApartAndItsBullets() {
        assertThat(HtmlBlocks.of(clipboard("wps.html")))
                .containsExactly(
                        new Block.Heading(2, "捐赠公示"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("截至今日,收到"),
                                        new Span("大米 200 袋", List.of(Mark.STRONG), ""),
                                        Span.plain(","),
                                        new Span("已全部入库", List.of(Mark.EMPHASIS), ""),
                                        Span.plain("。"))),
                        new Block.Items(
                                Block.ListStyle.BULLETED, List.of(item("棉被"), item("饮用水"))));
    }

    @Test
    void weChatLosesItsDecorationAndKeepsThePlaceOfItsPictures() {
        assertThat(HtmlBlocks.of(clipboard("wechat.html")))
                .containsExactly(
                        new Block.Paragraph(List.of(new Span("志愿者招募", List.of(Mark.STRONG), ""))),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("县红十字会面向全县招募"),
                                        new Span("应急救护志愿者", List.of(Mark.STRONG), ""),
                                        Span.plain(",欢迎报名。"))),
                        new Block.Paragraph(
                                List.of(
                                        new Span(
                                                "[图片：图片]",
                                                List.of(),
                                                "https://mmbiz.qpic.cn/sz_mmbiz_jpg/abc/640?wx_fmt=jpeg&from=appmsg"))),
                        new Block.Items(
                                Block.ListStyle.BULLETED, List.of(item("年满 18 周岁"), item("身体健康"))));
    }

    @Test
    void aWebPageKeepsItsStructureAndNothingThatRuns() {
        assertThat(HtmlBlocks.of(clipboard("web.html")))
                .containsExactly(
                        new Block.Heading(2, "第一部分"),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("急救知识"),
                                        new Span("人人可学", List.of(Mark.STRONG), ""),
                                        new Span(",随时可用", List.of(Mark.EMPHASIS), ""))),
                        new Block.Heading(2, "第二部分"),
                        new Block.Heading(3, "一节"),
                        new Block.Quote(List.of(Span.plain("先伸手,再说话。")), ""),
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("见"),
                                        new Span(
                                                "此处",
                                                List.of(),
                                                "https://example.org/a?utm_source=x"),
                                        Span.plain("别处"))));
    }

    @Test
    void aPictureThatWasUploadedIsAFigure() {
        var asset = Samples.image("a.webp", "").asset();
        var html = "<p>前<img data-sha256='%s' alt='仓库'>后</p>".formatted(asset.sha256());
        assertThat(
                        HtmlBlocks.of(
                                html,
                                hash ->
                                        Optional.of(asset)
                                                .filter(one -> one.sha256().equals(hash))))
                .containsExactly(
                        Block.Paragraph.of("前"),
                        new Block.Figure(new Image(asset, "仓库", false), "", ""),
                        Block.Paragraph.of("后"));
    }

    private static Item item(String text) {
        return new Item(List.of(Span.plain(text)), List.of());
    }

    private static String clipboard(String name) {
        try (var file = ClipboardTest.class.getResourceAsStream("/clipboard/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
