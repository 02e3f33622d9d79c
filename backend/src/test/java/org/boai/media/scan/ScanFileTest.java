package org.boai.media.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.boai.content.check.FileScan;
import org.boai.content.check.FileScan.Outcome;
import org.boai.content.check.PersonalData.Kind;
import org.boai.media.intake.FileType;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hides in files. The numbers are made up; only their check digits are right. */
@Covers("PRV-06")
class ScanFileTest {
    private static final String CARD = "11010519491231002X";
    private static final String PHONE = "13800138000";

    @TempDir Path folder;

    @Test
    void everyCellOfAWorkbookIsReadAlsoOnHiddenSheetsAndInComments() throws IOException {
        var file =
                zip(
                        "xl/workbook.xml",
                        """
                        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                        <sheet name="汇总" sheetId="1" r:id="rId1"/>
                        <sheet name="名单" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>
                        """,
                        "xl/_rels/workbook.xml.rels",
                        """
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
                        """,
                        "xl/sharedStrings.xml",
                        "<sst><si><t>合计</t></si><si><r><t>110105</t></r><r><t>19491231002X</t></r></si></sst>",
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.3800138E10</v></c>
                        <c r="C1"><v>20261112</v></c></row></sheetData></worksheet>
                        """,
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"../comments1.xml\"/></Relationships>",
                        "xl/comments1.xml",
                        """
                        <comments><commentList><comment ref="C1"><text><r><t>打 138</t></r><r><t>00138000</t></r></text></comment></commentList></comments>
                        """,
                        "xl/worksheets/sheet2.xml",
                        """
                        <worksheet><sheetData><row><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>川A12345</t></is></c></row></sheetData></worksheet>
                        """);

        var scan = scan(FileType.XLSX, file);

        assertThat(scan.outcome()).isEqualTo(Outcome.READ);
        assertThat(scan.traces())
                .extracting(FileScan.Place::kind, FileScan.Place::where)
                .containsExactly(
                        tuple(Kind.MOBILE, "工作表“汇总” B1"),
                        tuple(Kind.MOBILE, "工作表“汇总” C1 的批注"),
                        tuple(Kind.ID_CARD, "隐藏的工作表“名单” B2"),
                        tuple(Kind.PLATE, "隐藏的工作表“名单” C2"));
    }

    @Test
    void aDocumentIsReadWithItsNotesCommentsAndWhatWasStruckOut() throws IOException {
        var file =
                zip(
                        "word/document.xml",
                        paragraph("<w:r><w:t>公示</w:t></w:r>")
                                .replace(
                                        "</x>",
                                        "<w:p><w:del><w:r><w:delText>张三 110105</w:delText></w:r></w:del>"
                                                + "<w:r><w:t>19491231002X</w:t></w:r></w:p></x>"),
                        "word/footer1.xml",
                        paragraph("<w:r><w:t>经办人 " + PHONE + "</w:t></w:r>"),
                        "word/comments.xml",
                        paragraph("<w:r><w:t>川A12345</w:t></w:r>"),
                        "word/styles.xml",
                        paragraph("<w:r><w:t>" + PHONE + "</w:t></w:r>"));

        assertThat(scan(FileType.DOCX, file).traces())
                .extracting(FileScan.Place::kind, FileScan.Place::where)
                .containsExactly(
                        tuple(Kind.ID_CARD, "正文第 2 段"),
                        tuple(Kind.MOBILE, "页脚第 1 段"),
                        tuple(Kind.PLATE, "批注第 1 段"));
    }

    @Test
    void slidesAndOpenDocumentsAreReadToo() throws IOException {
        var slides =
                zip(
                        "ppt/slides/slide2.xml",
                        "<x xmlns:a=\"a\"><a:p><a:r><a:t>" + PHONE + "</a:t></a:r></a:p></x>",
                        "ppt/notesSlides/notesSlide10.xml",
                        "<x xmlns:a=\"a\"><a:p><a:r><a:t>" + CARD + "</a:t></a:r></a:p></x>");
        assertThat(scan(FileType.PPTX, slides).traces())
                .extracting(FileScan.Place::where)
                .containsExactly("幻灯片 2 第 1 段", "备注页 10 第 1 段");

        var open =
                zip(
                        "content.xml",
                        "<x xmlns:text=\"t\"><text:h>题</text:h><text:p>张三<text:s/>"
                                + PHONE
                                + "</text:p></x>");
        assertThat(scan(FileType.ODT, open).traces())
                .extracting(FileScan.Place::where)
                .containsExactly("正文第 2 段");
    }

    @Test
    void pagesOfAPdfAreReadAlsoWhereNothingIsShown() throws IOException {
        var file = folder.resolve("file");
        try (var pdf = new PDDocument()) {
            page(pdf, "Total", RenderingMode.FILL);
            page(pdf, CARD, RenderingMode.NEITHER);
            var note = new PDAnnotationText();
            note.setContents("打 " + PHONE);
            pdf.getPage(0).getAnnotations().add(note);
            pdf.save(file.toFile());
        }

        var scan = scan(FileType.PDF, file);

        assertThat(scan.outcome()).isEqualTo(Outcome.READ);
        assertThat(scan.traces())
                .extracting(FileScan.Place::kind, FileScan.Place::where)
                .containsExactly(tuple(Kind.MOBILE, "第 1 页的批注"), tuple(Kind.ID_CARD, "第 2 页"));
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() throws IOException {
        var empty = folder.resolve("empty");
        var locked = folder.resolve("locked");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(empty.toFile());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(locked.toFile());
        }
        assertThat(scan(FileType.PDF, empty).outcome()).isEqualTo(Outcome.NO_TEXT);
        assertThat(scan(FileType.PDF, locked).outcome()).isEqualTo(Outcome.NOT_READ);
        assertThat(scan(FileType.DOCX, text("no zip")).outcome()).isEqualTo(Outcome.NOT_READ);
        assertThat(scan(FileType.XLSX, zip("a.xml", "<a/>")).outcome()).isEqualTo(Outcome.NOT_READ);
        assertThat(scan(FileType.DOCX, zip("word/document.xml", "<a>")).outcome())
                .isEqualTo(Outcome.NOT_READ);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsGivenUpWithWhatWasFound() throws IOException {
        var file = folder.resolve("bomb");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            write(zip, "<x xmlns:w=\"w\"><w:p><w:t>" + PHONE + "</w:t></w:p><w:p>");
            var block = "字".repeat(10_000);
            for (var count = 0; count < 3_000; count++) {
                write(zip, block);
            }
            write(zip, "</w:p></x>");
        }

        var scan = scan(FileType.DOCX, file);

        assertThat(scan.outcome()).isEqualTo(Outcome.NOT_READ);
        assertThat(scan.traces()).extracting(FileScan.Place::kind).containsExactly(Kind.MOBILE);
    }

    @Test
    void aWorkbookOfMoreCellsThanFitIntoMemoryIsGivenUp() throws IOException {
        var strings = folder.resolve("strings");
        try (var zip = new ZipOutputStream(Files.newOutputStream(strings))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            write(zip, "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst>" + "<si><t>1</t></si>".repeat(1_000_000) + "</sst>");
        }
        assertThat(scan(FileType.XLSX, strings).outcome()).isEqualTo(Outcome.NOT_READ);

        var cells = "<sheetData>" + "<c><v>1</v></c>".repeat(1_000_000) + "</sheetData>";
        var sheet = zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", cells);
        assertThat(scan(FileType.XLSX, sheet).outcome()).isEqualTo(Outcome.NOT_READ);
    }

    /** Each is small beside what may be read in all. */
    @ParameterizedTest
    @MethodSource
    void aPartThatAParserWouldHoldInMemoryIsGivenUp(String markup) throws IOException {
        var file = zip("word/document.xml", "<x xmlns:w=\"w\">" + markup + "</x>");

        assertThat(scan(FileType.DOCX, file).outcome()).isEqualTo(Outcome.NOT_READ);
    }

    static Stream<Named<String>> aPartThatAParserWouldHoldInMemoryIsGivenUp() {
        var much = "a".repeat(5 << 20);
        var names = new StringBuilder();
        for (var number = 0; number < 6_000; number++) {
            names.append("<n%d/>".formatted(number));
        }
        return Stream.of(
                Named.of("an attribute", "<w:p w:rsid=\"" + much + "\"/>"),
                Named.of("a comment", "<!--" + much + "-->"),
                Named.of("depth", "<w:p>".repeat(2_000) + "</w:p>".repeat(2_000)),
                Named.of("names", names.toString()));
    }

    @Test
    void aPartOfMoreThan64MegabytesIsGivenUp() throws IOException {
        var file = folder.resolve("long");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            write(zip, "<x xmlns:w=\"w\"><w:p><w:t>1</w:t></w:p>");
            var block = ("<w:p w:rsid=\"" + "0".repeat(1_000) + "\"/>").repeat(1_000);
            for (var count = 0; count < 67; count++) {
                write(zip, block);
            }
            write(zip, "</x>");
        }

        assertThat(scan(FileType.DOCX, file).outcome()).isEqualTo(Outcome.NOT_READ);
    }

    @Test
    void aPageOfMoreCharactersThanFitIntoMemoryIsGivenUp() throws IOException {
        var file = folder.resolve("page");
        try (var pdf = new PDDocument()) {
            page(pdf, CARD, RenderingMode.FILL);
            page(pdf, "1 ".repeat(60_000), RenderingMode.FILL);
            pdf.save(file.toFile());
        }

        var scan = scan(FileType.PDF, file);

        assertThat(scan.outcome()).isEqualTo(Outcome.NOT_READ);
        assertThat(scan.traces()).extracting(FileScan.Place::kind).containsExactly(Kind.ID_CARD);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws IOException {
        assertThat(within(Duration.ZERO, FileType.TXT, text(PHONE)).outcome())
                .isEqualTo(Outcome.NOT_READ);
    }

    @Test
    void noEntityLeadsOutOfAFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), PHONE);
        var file =
                zip(
                        "word/document.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x xmlns:w=\"w\"><w:p>&e;</w:p></x>"
                                .formatted(secret.toUri()));

        assertThat(scan(FileType.DOCX, file).traces()).isEmpty();
    }

    @Test
    void linesAreReadAndOnlySoManyFindingsAreKept() throws IOException {
        var lines = new StringBuilder("张三," + CARD + "\n");
        for (var number = 0; number < 60; number++) {
            lines.append("1380013%04d\n".formatted(number));
        }

        var scan = scan(FileType.CSV, text(lines.toString()));

        assertThat(scan.traces().getFirst().where()).isEqualTo("第 1 行");
        assertThat(scan.traces()).hasSize(50);
        assertThat(scan.more()).isTrue();
    }

    private static void page(PDDocument pdf, String text, RenderingMode mode) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.beginText();
            pen.setRenderingMode(mode);
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(72, 700);
            pen.showText(text);
            pen.endText();
        }
    }

    private static String paragraph(String runs) {
        return "<x xmlns:w=\"w\"><w:p>" + runs + "</w:p></x>";
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("text"), text);
    }

    /** Names and texts of the parts, in turn. */
    private Path zip(String... parts) throws IOException {
        var file = folder.resolve("zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(parts[at]));
                write(zip, parts[at + 1]);
            }
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileScan scan(FileType type, Path file) {
        return within(Duration.ofSeconds(60), type, file);
    }

    private static FileScan within(Duration time, FileType type, Path file) {
        var config =
                new ScanConfig() {
                    @Override
                    public Duration within() {
                        return time;
                    }

                    @Override
                    public long characters() {
                        return 20_000_000;
                    }
                };
        return new ScanFile(config, Clock.systemUTC()).of(type, file);
    }
}
