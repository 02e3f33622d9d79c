package org.boai.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people, cameras and attackers send them, made here byte by byte. */
public final class SampleFiles {
    private static final String PARTS = "[Content_Types].xml";

    private SampleFiles() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** A picture whose left half shows through. */
    public static byte[] transparentPng(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return encoded(picture, "png");
    }

    /** A photo that tells its maker and the place where it was taken, held at 90 degrees. */
    public static byte[] jpegWithGps(int width, int height) {
        var exif = exif();
        var segment =
                ByteBuffer.allocate(4 + exif.length)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (2 + exif.length))
                        .put(exif)
                        .array();
        return inserted(jpeg(width, height), 2, segment);
    }

    /** A PNG of a few bytes that claims a size. */
    public static byte[] pngClaiming(int width, int height) {
        var header =
                ByteBuffer.allocate(17)
                        .put(text("IHDR"))
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .putInt(0)
                .put(text("IDAT"))
                .putInt(0x35AF061E)
                .array();
    }

    public static byte[] pdf() {
        return pdf("");
    }

    /** A PDF of one page with one word, that differs by its remark. */
    public static byte[] pdf(String remark) {
        return text(
                """
                %%PDF-1.7
                %%%s
                1 0 obj
                <</Type/Catalog/Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type/Pages/Kids[3 0 R]/Count 1>>
                endobj
                3 0 obj
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R
                /Resources<</Font<</F 5 0 R>>>>>>
                endobj
                4 0 obj
                <</Length 25>>
                stream
                BT /F 9 Tf (Sample) Tj ET
                endstream
                endobj
                5 0 obj
                <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>
                endobj
                trailer
                <</Root 1 0 R>>
                startxref
                0
                %%%%EOF
                """
                        .formatted(remark));
    }

    public static byte[] docx() {
        return zip(docxParts("wordprocessingml.document.main+xml"));
    }

    /** A document of one paragraph. */
    public static byte[] docxSaying(String text) {
        var parts = docxParts("wordprocessingml.document.main+xml");
        parts.put(
                "word/document.xml",
                text("<x xmlns:w=\"w\"><w:p><w:r><w:t>%s</w:t></w:r></w:p></x>".formatted(text)));
        return zip(parts);
    }

    /** A workbook with one sheet, which is hidden and has this in its cell B2. */
    public static byte[] xlsxHiding(String text) {
        var parts = docxParts("spreadsheetml.sheet.main+xml");
        parts.put(
                "xl/workbook.xml",
                text(
                        """
                        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <sheets><sheet name="名单" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>
                        """));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text(
                        """
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
                        """));
        parts.put(
                "xl/worksheets/sheet1.xml",
                text(
                        """
                        <worksheet><sheetData><row><c r="B2" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>
                        """
                                .formatted(text)));
        return zip(parts);
    }

    public static byte[] docxWithMacros() {
        var parts = docxParts("wordprocessingml.document.main+xml");
        parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        return zip(parts);
    }

    public static byte[] pptx() {
        return zip(docxParts("presentationml.presentation.main+xml"));
    }

    public static byte[] docxThatUnpacksTo(long bytes) {
        var parts = docxParts("wordprocessingml.document.main+xml");
        parts.put("word/media/bomb.bin", new byte[Math.toIntExact(bytes)]);
        return zip(parts);
    }

    public static byte[] docxOfManyParts(int count) {
        var parts = docxParts("wordprocessingml.document.main+xml");
        for (int number = 0; number < count; number++) {
            parts.put("word/part" + number, new byte[0]);
        }
        return zip(parts);
    }

    /** A film of no frames that tells where it was taken. */
    public static byte[] mp4(String place) {
        var told = box("udta", box("\u00a9xyz", text(place)));
        var track = box("trak", box("udta", text(place)));
        return joined(
                box("ftyp", text("isom\0\0\2\0isomiso2mp41")),
                box("moov", joined(box("mvhd", new byte[100]), track, told)),
                box("mdat", text("frames")));
    }

    public static byte[] vtt() {
        return text("WEBVTT\n\n00:00.000 --> 00:02.000\n你好\n");
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .array();
    }

    private static Map<String, byte[]> docxParts(String main) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                PARTS,
                text(
                        """
                        <?xml version="1.0"?><Types><Override PartName="/main.xml"
                        ContentType="application/vnd.openxmlformats-officedocument.%s"/></Types>
                        """
                                .formatted(main)));
        parts.put("main.xml", text("<document/>"));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(new Color(30, 90, 160));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length)
                .put(into, 0, at)
                .put(what)
                .put(into, at, into.length - at)
                .array();
    }

    /** TIFF structure with three entries, and the place at 26°34'0" N. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(160).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(text("II")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 8, 100);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        tiff.position(50).putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 110);
        tiff.putInt(0);
        tiff.position(100).put(text("Qinghe1\0"));
        tiff.position(110).putInt(26).putInt(1).putInt(34).putInt(1).putInt(0).putInt(1);
        return joined(text("Exif\0\0"), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
