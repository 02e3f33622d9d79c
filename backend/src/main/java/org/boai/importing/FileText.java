package org.boai.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.boai.refusal.Refused;

/**
 * The text of a file of unknown encoding: what its byte order mark says, else UTF-8, else GB18030
 * (GB 18030-2022), which county offices have many files in. Nothing is guessed beyond that.
 */
final class FileText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 2048;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE = Pattern.compile("utf-?8|gb-?_?(2312|k|18030).*");
    private static final char MARK = '\uFEFF';

    private FileText() {}

    /**
     * @return with line feeds only, without a byte order mark
     * @throws Refused {@code text-encoding} for what is no text in these encodings
     */
    static String of(byte[] bytes) {
        var text =
                marked(bytes)
                        .or(() -> decoded(bytes, StandardCharsets.UTF_8))
                        .or(
                                () ->
                                        declaresAnother(bytes)
                                                ? Optional.empty()
                                                : decoded(bytes, GB18030))
                        .filter(FileText::isText)
                        .orElseThrow(UnreadableFile::encoding);
        var unmarked = text.indexOf(MARK) == 0 ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** By the mark of UTF-16, in which Windows writes what it calls Unicode. */
    private static Optional<String> marked(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        var mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> decoded(bytes, StandardCharsets.UTF_16BE);
            case 0xFFFE -> decoded(bytes, StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    /** Whether a page says that it is in some other encoding, such as Big5. */
    private static boolean declaresAnother(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        return declared.find()
                && !CHINESE.matcher(declared.group(1).toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Programs and pictures hold what no text does. The mark by which DOS ended texts is none. */
    private static boolean isText(String text) {
        return text.chars().allMatch(one -> one >= ' ' || "\n\r\t\f\u001A".indexOf(one) >= 0);
    }
}
