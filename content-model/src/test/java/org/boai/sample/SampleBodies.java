package org.boai.sample;

import java.util.Arrays;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;

/** Assets, pictures and a body with a block of every type. */
final class SampleBodies {
    private SampleBodies() {}

    static List<Block> everyBlock() {
        return List.of(
                new Block.Paragraph(
                        List.of(
                                Span.plain("心脏停跳后的"),
                                new Span("四分钟", List.of(Mark.STRONG, Mark.EMPHASIS), ""),
                                Span.plain("决定生死,参见"),
                                new Span("急救培训", List.of(), "/pages/first-aid-training/"),
                                Span.plain("。"))),
                new Block.Heading(2, "怎么做"),
                new Block.Items(
                        Block.ListStyle.NUMBERED,
                        List.of(
                                item("确认环境安全"),
                                new Block.Item(
                                        List.of(Span.plain("呼救")), List.of(item("拨打 120"))))),
                new Block.Heading(3, "谁说过"),
                new Block.Quote(List.of(Span.plain("先伸手,再说话。")), "一名公交司机"),
                new Block.Table(
                        "各乡镇 AED 数量", List.of(row(true, "乡镇", "台数"), row(false, "青禾镇", "12"))),
                new Block.Figure(Samples.image("aed.webp", "一台挂在车站墙上的 AED"), "汽车站一楼", "本会资料"),
                new Block.Video(
                        asset("cpr.mp4", "video/mp4", 5_000_000),
                        asset("cpr.vtt", "text/vtt", 2_000),
                        "按压的节奏",
                        "双手交叠,垂直向下。"),
                new Block.Download(asset("guide.pdf", "application/pdf", 90_000), "急救口袋卡"),
                new Block.Callout(
                        Block.CalloutStyle.IMPORTANT,
                        "记住",
                        List.of(new Span("拨打 120", List.of(), "tel:120"), Span.plain(",不要挂断。"))),
                new Block.Embed(Samples.contentId(900)));
    }

    static AssetRef asset(String fileName, String mediaType, long bytes) {
        return new AssetRef(Samples.sha256(fileName), fileName, mediaType, bytes, null, null);
    }

    private static Block.Item item(String text) {
        return new Block.Item(List.of(Span.plain(text)), List.of());
    }

    private static Block.Row row(boolean header, String... cells) {
        return new Block.Row(
                Arrays.stream(cells).map(text -> new Block.Cell(text, header)).toList());
    }
}
