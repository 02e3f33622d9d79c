package org.boai.media.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/**
 * An office document is a ZIP: it is unpacked once, within bounds, to see that it is whole, of the
 * type that it claims (ECMA-376 part 2, ODF 1.3 part 2), and without macros.
 */
final class OfficeFile {
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_UNPACKED = 300L << 20;
    private static final int MAX_TYPES = 1 << 20;
    private static final String PARTS = "[Content_Types].xml";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private OfficeFile() {}

    /**
     * @throws Refused {@code file-type-refused}, {@code file-type-mismatch}, {@code file-damaged},
     *     {@code file-too-complex}
     */
    static void check(FileName name, FileType type, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            requireBounded(zip);
            requireNoMacros(zip);
            if (!declared(zip, type == FileType.ODT ? "mimetype" : PARTS).contains(mark(type))) {
                throw Unusable.mismatch(name);
            }
        } catch (ZipException | EOFException _) {
            throw Unusable.damaged(new Bilingual("文档", "document"));
        }
    }

    private static void requireBounded(ZipFile zip) throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw Unusable.tooComplex();
        }
        long left = MAX_UNPACKED;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            left -= unpacked(zip, entries.nextElement(), left);
        }
    }

    /** Counts what really comes out: the size that an entry declares may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            long size = 0;
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > left) {
                    throw Unusable.tooComplex();
                }
            }
            return size;
        }
    }

    private static void requireNoMacros(ZipFile zip) throws IOException {
        var hasCode =
                zip.stream()
                        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(
                                entry ->
                                        entry.contains("vbaproject")
                                                || entry.startsWith("basic/")
                                                || entry.startsWith("scripts/"));
        if (hasCode || declared(zip, PARTS).contains("macroEnabled")) {
            throw Unusable.macros();
        }
    }

    private static String declared(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_TYPES), StandardCharsets.UTF_8);
        }
    }

    private static String mark(FileType type) {
        return switch (type) {
            case DOCX -> OOXML + "wordprocessingml.document.main+xml";
            case PPTX -> OOXML + "presentationml.presentation.main+xml";
            case XLSX -> OOXML + "spreadsheetml.sheet.main+xml";
            case ODT -> FileType.ODT.mediaType();
            case JPEG, PNG, WEBP, GIF, PDF, TXT, CSV, VTT, MP4 ->
                    throw new IllegalArgumentException("Not an office type: " + type);
        };
    }
}
