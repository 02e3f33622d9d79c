package org.boai.media.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** The text of a PDF: its pages with what is hidden on them, notes, and the fields of forms. */
final class PdfText {
    private static final long IN_MEMORY = 16L << 20;
    private static final long IN_ALL = 512L << 20;

    private PdfText() {}

    /**
     * @throws IOException when it is locked or damaged
     */
    static void read(Path file, Pieces pieces) throws IOException {
        var room = MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL);
        try (var source = new RandomAccessReadBufferedFile(file);
                var pdf = Loader.loadPDF(source, "", null, null, room.streamCache)) {
            lookForFiles(pdf, pieces);
            var stripper = new PageText(pieces);
            for (var number = 1; number <= pdf.getNumberOfPages(); number++) {
                stripper.nextPage();
                page(pdf, number, stripper, pieces);
            }
            fields(pdf, pieces);
        }
    }

    /** A PDF can hold other files, in its names or pinned to a page; they are not looked into. */
    private static void lookForFiles(PDDocument pdf, Pieces pieces) {
        var names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            pieces.leaveOut();
        }
    }

    private static void page(PDDocument pdf, int number, PageText stripper, Pieces pieces)
            throws IOException {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        pieces.take("第 %d 页".formatted(number), stripper.getText(pdf));
        notes(pdf.getPage(number - 1), number, pieces);
    }

    private static void notes(PDPage page, int number, Pieces pieces) throws IOException {
        for (var note : page.getAnnotations()) {
            if (note instanceof PDAnnotationFileAttachment) {
                pieces.leaveOut();
            }
            if (note.getContents() != null) {
                pieces.take("第 %d 页的批注".formatted(number), note.getContents());
            }
        }
    }

    private static void fields(PDDocument pdf, Pieces pieces) {
        var form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (var field : form.getFieldTree()) {
                var value = field.getValueAsString();
                if (value != null) {
                    pieces.take("表单栏", value);
                }
            }
        }
    }
}
