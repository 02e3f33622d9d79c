package org.boai.media.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/** A PDF begins with its mark and ends with its end (ISO 32000-2, 7.5), and is no ZIP as well. */
final class PdfFile {
    private static final int TAIL = 65_557;
    private static final int END_WITHIN = 1_024;

    private PdfFile() {}

    /**
     * @throws Refused {@code file-damaged}, {@code file-type-mismatch}
     */
    static void check(FileName name, Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[(int) Math.min(5, in.length())];
            in.readFully(head);
            var tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            var end = new String(tail, StandardCharsets.ISO_8859_1);
            if (!new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-")
                    || end.contains("PK\u0005\u0006")) {
                throw Unusable.mismatch(name);
            }
            if (!end.substring(Math.max(0, end.length() - END_WITHIN)).contains("%%EOF")) {
                throw Unusable.damaged(new Bilingual("PDF 文件", "PDF file"));
            }
        }
    }
}
