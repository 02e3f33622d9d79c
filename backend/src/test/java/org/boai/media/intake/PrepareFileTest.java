package org.boai.media.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.boai.document.Sha256;
import org.boai.media.SampleFiles;
import org.boai.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrepareFileTest {
    private static final long MEGABYTE = 1 << 20;
    private static final byte[] HTML = SampleFiles.text("<!DOCTYPE html><script>alert(1)</script>");
    private static final byte[] SVG =
            SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

    @TempDir Path folder;

    private record Limits(
            MemorySize imageLimit,
            MemorySize documentLimit,
            MemorySize videoLimit,
            Duration imageWait)
            implements MediaConfig {}

    private final PrepareFile prepare =
            new PrepareFile(
                    new Limits(megabytes(2), megabytes(3), megabytes(1), Duration.ofSeconds(30)));

    @Test
    void aPhotoLosesItsPlaceAndMakerAndStandsUpright() throws Exception {
        var sent = SampleFiles.jpegWithGps(400, 200);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getTagCount()).isEqualTo(2);

        var kept = prepared("现场.jpg", sent);

        var bytes = Files.readAllBytes(kept.original());
        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Qinghe", "Exif");
        assertThat(kept.size()).isEqualTo(new Prepared.Size(200, 400));
        assertThat(kept.digest().sha256()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void aPictureGetsRealWebpFilesOfEachWidthUpToItsOwn() throws Exception {
        var kept = prepared("a.png", SampleFiles.png(1000, 500));

        assertThat(kept.renditions()).containsOnlyKeys(320, 640, 960);
        for (var rendition : kept.renditions().entrySet()) {
            var bytes = rendition.getValue();
            assertThat(new String(bytes, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(picture.getWidth()).isEqualTo(rendition.getKey());
            assertThat(picture.getHeight()).isEqualTo(rendition.getKey() / 2);
        }
    }

    @Test
    void whatShowsThroughStaysSo() throws Exception {
        var kept = prepared("a.png", SampleFiles.transparentPng(400, 100));

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(ImageIO.read(kept.original().toFile()).getRGB(10, 10) >>> 24).isZero();
        var webp = ImageIO.read(new ByteArrayInputStream(kept.renditions().get(320)));
        assertThat(webp.getRGB(10, 10) >>> 24).isZero();
        assertThat(webp.getRGB(300, 40) >>> 24).isEqualTo(255);
    }

    @Test
    void aGifIsKeptAsPngUnderAFittingName() throws Exception {
        var kept = prepared("动画.gif", SampleFiles.gif(50, 40));

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(kept.name().value()).isEqualTo("动画.png");
        assertThat(kept.renditions()).isEmpty();
    }

    @Test
    void aWebpIsKeptAsJpeg() throws Exception {
        var webp = prepared("a.png", SampleFiles.png(640, 480)).renditions().get(640);
        Files.delete(folder.resolve("picture"));

        var kept = prepared("a.webp", webp);

        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(kept.name().value()).isEqualTo("a.jpg");
        assertThat(kept.size()).isEqualTo(new Prepared.Size(640, 480));
    }

    @Test
    void aVeryWidePictureIsKeptSmaller() throws Exception {
        var kept = prepared("a.jpg", SampleFiles.jpeg(8000, 400));

        assertThat(kept.size()).isEqualTo(new Prepared.Size(3840, 192));
    }

    @Test
    void aPictureWithAPageBehindItLosesThePage() throws Exception {
        var kept = prepared("a.jpg", SampleFiles.joined(SampleFiles.jpeg(64, 64), HTML));

        assertThat(Files.readString(kept.original(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void aFilmNoLongerTellsWhereItWasTakenAndKeepsItsLength() throws Exception {
        var sent = SampleFiles.mp4("+26.5667+106.7000/");

        var kept = prepared("a.mp4", sent);

        var bytes = Files.readAllBytes(kept.original());
        assertThat(bytes).hasSameSizeAs(sent);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("26.5667")
                .contains("mvhd", "frames");
    }

    static Stream<Arguments> takenAsTheyAre() {
        return Stream.of(
                Arguments.of("教案.pdf", SampleFiles.pdf(), FileType.PDF),
                Arguments.of("教案.docx", SampleFiles.docx(), FileType.DOCX),
                Arguments.of("课件.PPTX", SampleFiles.pptx(), FileType.PPTX),
                Arguments.of("a.vtt", SampleFiles.vtt(), FileType.VTT),
                Arguments.of("a.csv", SampleFiles.text("\uFEFF项目,金额\r\n水,1.50\r\n"), FileType.CSV),
                Arguments.of("说明.txt", SampleFiles.text("多喝水 1 < 2"), FileType.TXT));
    }

    @ParameterizedTest
    @MethodSource("takenAsTheyAre")
    void documentsAreTakenAsTheyAre(String name, byte[] sent, FileType type) throws Exception {
        var kept = prepared(name, sent);

        assertThat(kept.type()).isEqualTo(type);
        assertThat(kept.original()).hasBinaryContent(sent);
        assertThat(kept.digest().sha256()).isEqualTo(Sha256.of(sent));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a.png", new byte[0], "file-empty"),
                Arguments.of("a.exe", SampleFiles.text("MZ"), "file-type-refused"),
                Arguments.of("a", SampleFiles.jpeg(9, 9), "file-type-refused"),
                Arguments.of("a.svg", SVG, "file-type-refused"),
                Arguments.of("a.html", HTML, "file-type-refused"),
                Arguments.of("a.png", SVG, "file-type-refused"),
                Arguments.of("a.jpg", HTML, "file-type-refused"),
                Arguments.of("a.txt", HTML, "file-type-refused"),
                Arguments.of("a.csv", SampleFiles.text("\uFEFF \n<b>x</b>"), "file-type-refused"),
                Arguments.of("a.docm", SampleFiles.docxWithMacros(), "file-type-refused"),
                Arguments.of("a.docx", SampleFiles.docxWithMacros(), "file-type-refused"),
                Arguments.of("a.png", SampleFiles.jpeg(9, 9), "file-type-mismatch"),
                Arguments.of("a.jpg", SampleFiles.text("MZ program"), "file-type-mismatch"),
                Arguments.of("a.docx", SampleFiles.pptx(), "file-type-mismatch"),
                Arguments.of("a.pdf", SampleFiles.docx(), "file-type-mismatch"),
                Arguments.of("a.vtt", SampleFiles.text("00:01 你好"), "file-type-mismatch"),
                Arguments.of(
                        "a.pdf",
                        SampleFiles.joined(SampleFiles.pdf(), SampleFiles.docx()),
                        "file-type-mismatch"),
                Arguments.of("a.txt", SampleFiles.pdf(), "file-type-mismatch"),
                Arguments.of("a.mp4", SampleFiles.pdf(), "file-type-mismatch"),
                Arguments.of("a.pdf", SampleFiles.text("%PDF-1.7\ncut off"), "file-damaged"),
                Arguments.of("a.txt", SampleFiles.text("a\u0007b"), "file-damaged"),
                Arguments.of("a.jpg", cut(SampleFiles.jpeg(90, 90), 30), "file-damaged"),
                Arguments.of("a.docx", cut(SampleFiles.docx(), 90), "file-damaged"),
                Arguments.of(
                        "a.jpg",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                        "file-damaged"),
                Arguments.of(
                        "a.jpg",
                        Arrays.copyOf(SampleFiles.jpegWithGps(90, 90), 25),
                        "file-damaged"),
                Arguments.of("a.docx", withUnderstatedSize(SampleFiles.docx()), "file-damaged"),
                Arguments.of("a.mp4", cut(SampleFiles.mp4("x"), 60), "file-damaged"),
                Arguments.of("a.txt", "中文".getBytes(Charset.forName("GB18030")), "text-encoding"),
                Arguments.of("a.png", SampleFiles.pngClaiming(30_000, 30_000), "image-too-large"),
                Arguments.of("a.png", SampleFiles.pngClaiming(12_001, 1), "image-too-large"),
                Arguments.of("a.png", SampleFiles.pngClaiming(8_000, 7_000), "image-too-large"),
                Arguments.of("a.docx", SampleFiles.docxOfManyParts(5_001), "file-too-complex"),
                Arguments.of(
                        "a.docx", SampleFiles.docxThatUnpacksTo(301 << 20), "file-too-complex"),
                Arguments.of(
                        "a.jpg",
                        SampleFiles.joined(SampleFiles.jpeg(9, 9), new byte[2 << 20]),
                        "file-too-large"),
                Arguments.of(
                        "a.pdf",
                        SampleFiles.joined(SampleFiles.pdf(), new byte[3 << 20]),
                        "file-too-large"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMayNotBeTakenInIsRefused(String name, byte[] sent, String code) {
        assertThatThrownBy(() -> prepared(name, sent))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> {
                            assertThat(no.refusal().code()).isEqualTo(code);
                            assertThat(no.refusal().message().zh()).endsWith("。");
                            assertThat(no.refusal().message().en()).endsWith(".");
                        });
    }

    private Prepared prepared(String name, byte[] bytes) throws Exception {
        var sent = Files.write(folder.resolve("sent"), bytes);
        return prepare.from(name, sent, folder);
    }

    private static byte[] cut(byte[] bytes, int percent) {
        return Arrays.copyOf(bytes, bytes.length * percent / 100);
    }

    /** The first entry of the directory claims fewer packed bytes than there are. */
    private static byte[] withUnderstatedSize(byte[] zip) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        var size = text.indexOf("PK\u0001\u0002") + 20;
        var patched = zip.clone();
        patched[size] = 2;
        patched[size + 1] = 0;
        return patched;
    }

    private static MemorySize megabytes(long count) {
        return new MemorySize(BigInteger.valueOf(count * MEGABYTE));
    }
}
