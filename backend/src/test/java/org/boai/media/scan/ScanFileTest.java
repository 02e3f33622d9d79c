package org.boai.media.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.boai.content.check.FileScan;
import org.boai.content.check.FileScan.Outcome;
import org.boai.content.check.PersonalData.Kind;
import org.boai.media.intake.FileType;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hides in files. */
@Covers("PRV-06")
class ScanFileTest extends HidingFiles {
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
    void noEntityLeadsOutOfAFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), PHONE);
        var file =
                zip(
                        "word/document.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x xmlns:w=\"w\"><w:p>&e;</w:p></x>"
                                .formatted(secret.toUri()));

        assertThat(scan(FileType.DOCX, file).traces()).isEmpty();
    }

    /** What is not looked into must not pass as searched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/embeddings/Microsoft_Excel_Sheet.xlsx",
                "xl/pivotCache/pivotCacheRecords1.xml",
                "xl/externalLinks/externalLink1.xml",
                "word/vbaProject.bin",
                "Object 1/content.xml"
            })
    void whatIsNotLookedIntoIsSaid(String part) throws IOException {
        var document = zip("word/document.xml", paragraph("<w:t>1</w:t>"), part, "<x/>");
        assertThat(scan(FileType.DOCX, document).outcome()).isEqualTo(Outcome.NOT_READ);

        var workbook = zip("xl/workbook.xml", "<workbook/>", part, "<x/>");
        assertThat(scan(FileType.XLSX, workbook).outcome()).isEqualTo(Outcome.NOT_READ);
    }

    @Test
    void aFileInsideAPdfIsSaidNotToBeLookedInto() throws IOException {
        var file = folder.resolve("with-files");
        try (var pdf = new PDDocument()) {
            page(pdf, "1", RenderingMode.FILL);
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
            pdf.getDocumentCatalog().setNames(names);
            pdf.save(file.toFile());
        }
        assertThat(scan(FileType.PDF, file).outcome()).isEqualTo(Outcome.NOT_READ);
    }
}
