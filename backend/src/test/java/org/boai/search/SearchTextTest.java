package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.Image;
import org.boai.content.Mark;
import org.boai.content.Source;
import org.boai.content.Span;
import org.boai.document.ContentId;
import org.boai.document.Slug;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void everyBlockGivesItsText() {
        var text =
                SearchText.of(
                        article(
                                new Block.Heading(2, "标题块"),
                                new Block.Paragraph(
                                        List.of(
                                                Span.plain("段落"),
                                                new Span("加粗", List.of(Mark.STRONG), ""))),
                                new Block.Items(
                                        Block.ListStyle.BULLETED,
                                        List.of(
                                                new Block.Item(
                                                        List.of(Span.plain("外层")),
                                                        List.of(
                                                                new Block.Item(
                                                                        List.of(Span.plain("内层")),
                                                                        List.of()))))),
                                new Block.Quote(List.of(Span.plain("引文")), "出处"),
                                new Block.Table(
                                        "表题",
                                        List.of(
                                                new Block.Row(
                                                        List.of(
                                                                new Block.Cell("甲", true),
                                                                new Block.Cell("乙", false))))),
                                new Block.Figure(new Image(null, "替代文字", false), "图注", "摄影"),
                                new Block.Video(null, null, "片名", "文字稿"),
                                new Block.Download(null, "附件名"),
                                new Block.Callout(
                                        Block.CalloutStyle.NOTE, "提示题", List.of(Span.plain("提示文"))),
                                new Block.Embed(
                                        ContentId.of("00000000-0000-0000-0000-000000000001"))));
        assertThat(text.headings()).isEqualTo("标题块");
        assertThat(text.body().lines())
                .containsExactly(
                        "段落加粗", "外层", "内层", "引文", "出处", "表题", "甲 · 乙", "替代文字", "图注", "摄影", "片名",
                        "文字稿", "附件名", "提示题", "提示文", "作者", "来源");
    }

    @Test
    void everyKindGivesTheTextOfItsOwnFields() throws Exception {
        assertFinds("campaign", "{\"theme\":{\"text\":\"年度主题\"}}", "年度主题");
        assertFinds("campaign", "{\"events\":[{\"title\":\"急救体验\",\"place\":\"文化广场\"}]}", "文化广场");
        assertFinds("campaign", "{\"howToHelp\":\"报名做志愿者\"}", "报名做志愿者");
        assertFinds("press-release", "{\"spokesperson\":\"林发言\"}", "林发言");
        assertFinds("press-release", "{\"situation\":{\"advice\":\"请勿前往现场\"}}", "请勿前往现场");
        assertFinds("education-kit", "{\"teaches\":[\"学会止血\"]}", "学会止血");
        assertFinds(
                "education-kit",
                "{\"files\":[{\"title\":\"学习单\",\"editable\":true,\"printBlackWhite\":true}]}",
                "学习单");
        assertFinds("disclosure-notice", "{\"fund\":\"救灾专项\"}", "救灾专项");
        assertFinds(
                "disclosure-notice",
                "{\"figures\":[{\"label\":\"接收\",\"money\":{\"amount\":\"1280.50\",\"currency\":\"CNY\"}}]}",
                "接收 · 1280.50");
        assertFinds("article", "{\"byline\":\"王记者\"}", "王记者");
        assertFinds("page", "{\"source\":{\"name\":\"办公室\"}}", "办公室");
    }

    @Test
    void anEmptyDraftGivesEmptyText() throws Exception {
        var text = SearchText.of(read("disclosure-notice", "{}"));
        assertThat(text).isEqualTo(new SearchText("", "", "", ""));
    }

    @Test
    void theMarksOfHighlightsCannotComeFromAText() {
        var text = SearchText.of(article(Block.Paragraph.of("前" + Highlight.START + "后")));
        assertThat(text.body()).startsWith("前后");
    }

    private static void assertFinds(String kind, String fields, String text) throws Exception {
        assertThat(SearchText.of(read(kind, fields)).body()).contains(text);
    }

    private static Content read(String kind, String fields) throws Exception {
        var mapper = ContentJson.mapper();
        JsonNode tree = mapper.readTree(fields);
        ((ObjectNode) tree).put("type", kind);
        for (var list : List.of("body", "topics")) {
            ((ObjectNode) tree).set(list, new ArrayNode(mapper.getNodeFactory()));
        }
        return ContentJson.read(tree);
    }

    private static Article article(Block... body) {
        return new Article(
                "题目",
                "摘要",
                null,
                List.of(new Slug("first-aid")),
                Source.own("来源"),
                List.of(body),
                "作者");
    }
}
