package org.boai.media.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/** Plain text is UTF-8 without control characters, and is not markup in disguise. */
final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CAPTIONS = "WEBVTT";
    private static final String CONTROLS_OF_TEXT = "\t\n\r\f";

    private TextFile() {}

    /**
     * @throws Refused {@code text-encoding}, {@code file-type-refused}, {@code file-type-mismatch},
     *     {@code file-damaged}
     */
    static void check(FileName name, FileType type, Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[65_536];
            int read = in.read(buffer);
            requireStart(name, type, new String(buffer, 0, Math.max(0, read)));
            for (; read >= 0; read = in.read(buffer)) {
                requireText(buffer, read);
            }
        } catch (CharacterCodingException _) {
            throw Unusable.encoding();
        }
    }

    private static void requireStart(FileName name, FileType type, String head) {
        var start = head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head;
        if (start.stripLeading().startsWith("<")) {
            throw Unusable.markup();
        }
        if (type == FileType.VTT && !start.startsWith(CAPTIONS)) {
            throw Unusable.mismatch(name);
        }
    }

    private static void requireText(char[] buffer, int length) {
        for (int at = 0; at < length; at++) {
            var one = buffer[at];
            if (Character.isISOControl(one) && CONTROLS_OF_TEXT.indexOf(one) < 0) {
                throw Unusable.damaged(new Bilingual("文本", "text"));
            }
        }
    }
}
