package org.boai.media.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.boai.content.check.FileScan;
import org.boai.content.check.FileScan.Outcome;
import org.boai.content.check.PersonalData.Kind;
import org.boai.media.intake.FileType;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is too much, in one way or another, is given up and said to be so. */
@Covers("PRV-06")
class ScanBoundsTest extends HidingFiles {
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
    void linesAreReadAndOnlySoManyFindingsAreKept() throws IOException {
        var lines = new StringBuilder("张三," + CARD + "\n");
        for (var number = 0; number < 60; number++) {
            lines.append("1380013%04d\n".formatted(number));
        }

        var scan = scan(FileType.CSV, text(lines.toString()));

        assertThat(scan.traces().getFirst().where()).isEqualTo("第 1 行");
        assertThat(scan.traces()).hasSize(21);
        assertThat(scan.more()).isTrue();
    }

    /** A file that found no reader free is looked through later, and nothing is said of it yet. */
    @Test
    void aFileWaitsForItsTurnAndNothingBeginsBefore() throws Exception {
        var readers = new ScanFile(config(Duration.ofSeconds(2)), Clock.systemUTC());
        var file = text(PHONE);
        var busy = new CountDownLatch(2);
        var enough = new CountDownLatch(1);
        for (var reader = 0; reader < 2; reader++) {
            Thread.ofVirtual()
                    .start(() -> readers.of(FileType.TXT, file, () -> hold(busy, enough)));
        }
        busy.await();

        var begun = new AtomicBoolean();
        assertThat(readers.of(FileType.TXT, file, () -> begun.set(true))).isEmpty();
        assertThat(begun).isFalse();

        enough.countDown();
        assertThat(readers.of(FileType.TXT, file, () -> begun.set(true))).isPresent();
        assertThat(begun).isTrue();
    }

    private static void hold(CountDownLatch busy, CountDownLatch enough) {
        busy.countDown();
        try {
            enough.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
