package org.boai.media.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.boai.content.check.FileScan;
import org.boai.media.intake.FileType;
import org.junit.jupiter.api.io.TempDir;

/** Makes files that hide something. The numbers are made up; only their check digits are right. */
abstract class HidingFiles {
    static final String CARD = "11010519491231002X";
    static final String PHONE = "13800138000";

    @TempDir Path folder;

    static void page(PDDocument pdf, String text, RenderingMode mode) throws IOException {
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

    static String paragraph(String runs) {
        return "<x xmlns:w=\"w\"><w:p>" + runs + "</w:p></x>";
    }

    final Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("text"), text);
    }

    /** Names and texts of the parts, in turn. */
    final Path zip(String... parts) throws IOException {
        var file = folder.resolve("zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(parts[at]));
                write(zip, parts[at + 1]);
            }
        }
        return file;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileScan scan(FileType type, Path file) {
        return within(Duration.ofSeconds(60), type, file);
    }

    static FileScan within(Duration time, FileType type, Path file) {
        return new ScanFile(config(time), Clock.systemUTC()).of(type, file, () -> {}).orElseThrow();
    }

    static ScanConfig config(Duration time) {
        return new ScanConfig() {
            @Override
            public Duration within() {
                return time;
            }

            @Override
            public long characters() {
                return 20_000_000;
            }
        };
    }
}
