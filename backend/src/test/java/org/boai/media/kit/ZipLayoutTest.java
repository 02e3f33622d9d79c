package org.boai.media.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipLayoutTest {
    private static final byte[] FILM = new byte[200_000];

    static {
        new Random(7).nextBytes(FILM);
    }

    private static JoinedBytes zip() {
        return ZipLayout.of(
                List.of(
                        ZipEntryPlan.ofText("README.txt", "读我\r\n"),
                        entry("急救 教案.docx", "教案".getBytes(StandardCharsets.UTF_8)),
                        entry("空.txt", new byte[0]),
                        entry("film.mp4", FILM)));
    }

    @Test
    void everyZipReaderFindsTheFiles(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("kit.zip"), whole());

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("README.txt", "急救 教案.docx", "空.txt", "film.mp4");
            assertThat(zip.getInputStream(zip.getEntry("film.mp4")).readAllBytes()).isEqualTo(FILM);
            assertThat(zip.getInputStream(zip.getEntry("急救 教案.docx"))).hasContent("教案");
        }
        var unzip =
                new ProcessBuilder("unzip", "-t", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(unzip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unzip.waitFor()).as(said).isZero();
    }

    @Test
    void itsLengthIsKnownBeforehand() throws Exception {
        assertThat(whole()).hasSize(Math.toIntExact(zip().length()));
    }

    @Test
    void makingItAgainGivesTheSameBytes() throws Exception {
        assertThat(whole()).isEqualTo(whole());
    }

    @Test
    void anyPartEqualsThatPartOfTheWhole() throws Exception {
        var whole = whole();
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            var from = random.nextInt(whole.length);
            var length = random.nextInt(whole.length - from) + 1;

            try (var part = zip().open(from, length)) {
                assertThat(part.readAllBytes())
                        .isEqualTo(Arrays.copyOfRange(whole, from, from + length));
            }
        }
    }

    @Test
    void aFileThatGotShorterBreaksOffInsteadOfShifting() {
        var plan = new ZipEntryPlan("a", 0, 10, (_, _) -> InputStream.nullInputStream());
        var zip = ZipLayout.of(List.of(plan));

        assertThatThrownBy(() -> zip.open(0, zip.length()).readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    private static byte[] whole() throws IOException {
        try (var in = zip().open(0, zip().length())) {
            return in.readAllBytes();
        }
    }

    private static ZipEntryPlan entry(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new ZipEntryPlan(name, crc.getValue(), bytes.length, ZipEntryPlan.inMemory(bytes));
    }
}
