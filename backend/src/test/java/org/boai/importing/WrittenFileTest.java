package org.boai.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Block.Cell;
import org.boai.content.Block.Item;
import org.boai.content.Block.Row;
import org.boai.content.ContentJson;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.importing.WrittenFile.Present;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Files as writers have them on their computers. */
class WrittenFileTest {
    private static final Present NOTHING = new Present("", "");

    @Test
    void markdownBecomesBlocksWithTablesListsInLevelsAndFootnotes() {
        var read = fixture("training.md", NOTHING);
        assertThat(read.title()).isEqualTo("应急救护进校园");
        assertThat(read.summary()).isEqualTo("320 名师生学会了心肺复苏。");
        assertThat(read.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("5 月 8 日，县红十字会走进"),
                                        new Span("青禾中学", List.of(Mark.STRONG), ""),
                                        Span.plain("，把"),
                                        new Span("急救课", List.of(), "https://example.org/course"),
                                        Span.plain("送到"),
                                        new Span("操场", List.of(Mark.EMPHASIS), ""),
                                        Span.plain("。[1]"))),
                        new Block.Heading(2, "三个步骤"),
                        new Block.Items(
                                Block.ListStyle.NUMBERED,
                                List.of(
                                        item("确认环境安全"),
                                        new Item(
                                                List.of(Span.plain("呼救")),
                                                List.of(item("拨打 120"), item("取 AED"))),
                                        item("按压"))),
                        new Block.Table(
                                "",
                                List.of(
                                        row(true, "学校", "人数"),
                                        row(false, "青禾中学", "320"),
                                        row(false, "白水小学", "180"))),
                        Block.Paragraph.of("按压 30 次\n  吹气 2 次"),
                        new Block.Quote(List.of(Span.plain("先伸手。")), ""),
                        new Block.Paragraph(
                                List.of(
                                        new Span(
                                                "[图片：操场上的演练]",
                                                List.of(),
                                                "https://example.org/drill.jpg"))),
                        Block.Paragraph.of("附件"),
                        Block.Paragraph.of("没有人引用的注。"),
                        new Block.Items(Block.ListStyle.NUMBERED, List.of(item("课程由红十字会讲师讲授。"))));
        assertThat(read.notices())
                .extracting(Bilingual::zh)
                .containsExactly(
                        "2 张图片没有导入，请逐张上传。",
                        "1 个链接的地址在本站不能用，只留下了文字。",
                        "标签没有导入：应急救护、校园。请在“主题”中选择。",
                        "文件开头的其他资料没有导入：author：周晓禾；date：2026-05-08。");
        assertThat(read.notices())
                .extracting(Bilingual::en)
                .containsExactly(
                        "Pictures not imported: 2. Please upload them one by one.",
                        "Links whose address cannot be used here, of which only the text was kept: 1.",
                        "Tags not imported: 应急救护, 校园. Please choose among “Topics”.",
                        "Other details at the head of the file were not imported: author: 周晓禾; date: 2026-05-08.");
    }

    @Test
    void whatTheDocumentHasAlreadyStaysAndWhatTheFileSaysInsteadIsTold() {
        var read = fixture("training.md", new Present("四分钟", "旧摘要"));
        assertThat(read.title()).isEmpty();
        assertThat(read.summary()).isEmpty();
        assertThat(read.blocks()).startsWith(new Block.Heading(2, "应急救护进校园"));
        assertThat(read.notices())
                .extracting(Bilingual::zh)
                .contains("文件里的标题没有填入（标题已有内容）：应急救护进校园", "文件里的摘要没有填入（摘要已有内容）：320 名师生学会了心肺复苏。");
    }

    @Test
    void aHeadlineThatIsTheTitleAlreadyIsNotWrittenTwice() {
        var markdown = "# 四分钟\n\n正文。";
        assertThat(read("a.md", markdown, new Present(" 四分钟 ", "")).blocks())
                .containsExactly(Block.Paragraph.of("正文。"));
        assertThat(read("a.md", markdown, NOTHING).title()).isEqualTo("四分钟");
        assertThat(read("a.md", "# 一、甲\n\n# 二、乙\n", NOTHING).title()).isEmpty();
    }

    @Test
    void aSavedWebPageKeepsItsTextAndTellsWhatItLost() {
        var read = fixture("saved-page.html", NOTHING);
        assertThat(read.title()).isEqualTo("红十字博爱周启动");
        assertThat(read.summary()).isEqualTo("博爱周期间设十个急救体验点。");
        assertThat(read.blocks())
                .contains(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("5月8日上午，"),
                                        new Span("博爱周", List.of(Mark.STRONG), ""),
                                        Span.plain("在文化广场启动。"))),
                        new Block.Heading(2, "体验点"),
                        Block.Paragraph.of("见地图和名单。"));
        assertThat(read.notices())
                .extracting(Bilingual::zh)
                .containsExactly(
                        "2 张图片没有导入，请逐张上传。",
                        "1 处影片、音频或嵌入的网页没有导入。",
                        "2 个表单栏目或按钮没有导入。",
                        "2 个链接的地址在本站不能用，只留下了文字。",
                        "1 段脚本没有导入。",
                        "标签没有导入：博爱周、急救体验。请在“主题”中选择。");
    }

    @Test
    void aTextOfACountyOfficeIsReadInItsEncoding() {
        assertThat(fixture("notice-gb18030.txt", NOTHING).blocks())
                .containsExactly(
                        Block.Paragraph.of("关于开展“博爱送万家”活动的通知"),
                        Block.Paragraph.of("各乡镇红十字会："),
                        Block.Paragraph.of("请于 12 月 10 日前报送名单，㐀（生僻字）照写。"));
        for (var charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(WrittenFile.of("A.TXT", "\uFEFF正文\r\n".getBytes(charset), NOTHING).blocks())
                    .as(charset.name())
                    .containsExactly(Block.Paragraph.of("正文"));
        }
    }

    @Test
    void whatIsNoTextOrInAnotherEncodingIsRefused() {
        refused("text-encoding", "a.txt", new byte[] {'P', 'K', 3, 4, 0, 0});
        refused("text-encoding", "a.txt", "café au lait".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                "text-encoding",
                "a.html",
                "<meta charset=big5><p>紅十字會".getBytes(Charset.forName("Big5")));
        refused("file-type-refused", "通知.docx", "正文".getBytes(UTF_8));
        refused("file-empty", "a.md", " \n\n".getBytes(UTF_8));
    }

    @Test
    void aHostileFileLeavesWordsOnly() {
        var read = fixture("hostile.md", NOTHING);
        var json = ContentJson.mapper().valueToTree(read.blocks()).toString();
        assertThat(json).contains("展开", "正文", "反写", "粗").doesNotContain("alert", "javascript");
        assertThat(json).doesNotContain("\u202E", "data:", "onclick");
        assertThat(read.notices())
                .extracting(Bilingual::zh)
                .contains(
                        "1 张图片没有导入，请逐张上传。",
                        "2 个链接的地址在本站不能用，只留下了文字。",
                        "文件开头的其他资料没有导入：constructor：x、x；b：a。");
    }

    @Test
    void aLineOfDashesIsNoFrontMatterAndBrokenFieldsStayInTheText() {
        assertThat(read("a.md", "---\n\n正文。\n\n---\n\n再写。", NOTHING).blocks())
                .contains(Block.Paragraph.of("正文。"), Block.Paragraph.of("再写。"));
        var broken = read("a.md", "---\ntitle: [甲\n---\n\n正文。", NOTHING);
        assertThat(broken.title()).isEmpty();
        assertThat(broken.blocks()).hasSize(2).last().isEqualTo(Block.Paragraph.of("正文。"));
    }

    @Test
    void aTextThatNoDocumentCanHoldIsRefused() {
        refused("file-too-long", "a.txt", "甲\n".repeat(501).getBytes(UTF_8));
        refused("file-too-long", "a.md", "- a\n".repeat(250_000).getBytes(UTF_8));
        refused("file-too-long", "a.txt", "长".repeat(100_001).getBytes(UTF_8));
    }

    @Test
    void aFileMadeToBeSlowOrDeepIsRefused() {
        refused("file-too-complex", "a.md", filled("<a b='"));
        refused("file-too-complex", "a.md", filled("`a``"));
        refused("file-too-long", "a.md", filled("|a\n|-\n"));
        var nested = "*a **b ".repeat(70_000) + "b** a* ".repeat(70_000);
        refused("file-too-complex", "a.md", nested.getBytes(UTF_8));
        refused("file-too-long", "a.md", filled("> "));
    }

    private static byte[] filled(String part) {
        return part.repeat(WrittenFile.LARGEST / part.length()).getBytes(UTF_8);
    }

    @Test
    void aNoteThatIsNotReferredToOrStandsTwiceIsNotLost() {
        var markdown = "甲[^1]\n\n[^1]: 一\n\n[^1]: 又一\n\n> [^2]: 二\n";
        var json = ContentJson.mapper().valueToTree(read("a.md", markdown, NOTHING).blocks());
        assertThat(json.toString()).contains("甲[1]", "一", "又一", "二");
    }

    private static void refused(String code, String name, byte[] bytes) {
        assertThatThrownBy(() -> WrittenFile.of(name, bytes, NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static WrittenFile read(String name, String text, Present present) {
        return WrittenFile.of(name, text.getBytes(UTF_8), present);
    }

    private static WrittenFile fixture(String name, Present present) {
        try (var file = WrittenFileTest.class.getResourceAsStream("/written/" + name)) {
            return WrittenFile.of(name, file.readAllBytes(), present);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(String text) {
        return new Item(List.of(Span.plain(text)), List.of());
    }

    private static Row row(boolean header, String... cells) {
        return new Row(List.of(cells).stream().map(text -> new Cell(text, header)).toList());
    }
}
