package org.boai.media.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/** What a file is by its content. Its name must say the same, and the type must be allowed. */
final class RealType {
    private static final int HEAD = 65_536;
    private static final Tika MAGIC = new Tika(MimeTypes.getDefaultMimeTypes());
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> FILMS =
            Set.of("video/mp4", "application/mp4", "video/x-m4v", "video/quicktime");
    private static final Set<String> MARKUP =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml");

    private RealType() {}

    /**
     * @throws Refused {@code file-type-refused}, {@code file-type-mismatch}
     */
    static FileType of(FileName name, Path file) throws IOException {
        var claimed = FileType.named(name).orElseThrow(() -> Unusable.type(hint(name)));
        var found = detected(file);
        if (MARKUP.contains(found)) {
            throw Unusable.markup();
        }
        if (!agrees(claimed, found)) {
            throw Unusable.mismatch(name);
        }
        return claimed;
    }

    private static String detected(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return MAGIC.detect(in.readNBytes(HEAD));
        }
    }

    private static boolean agrees(FileType claimed, String found) {
        return switch (claimed) {
            case JPEG, PNG, WEBP, GIF, PDF -> found.equals(claimed.mediaType());
            case DOCX, PPTX, XLSX, ODT ->
                    found.equals(claimed.mediaType()) || PACKED.contains(found);
            case MP4 -> FILMS.contains(found);
            case TXT, CSV, VTT ->
                    FileType.ofMediaType(found)
                            .map(type -> type.mediaType().startsWith("text/"))
                            .orElse(true);
        };
    }

    private static Bilingual hint(FileName name) {
        return switch (name.extension()) {
            case "svg", "svgz" ->
                    new Bilingual(
                            "SVG 图形可能含有脚本，不能上传。请导出为 PNG。",
                            "SVG drawings may hold scripts, so they cannot be uploaded. Export it as PNG.");
            case "htm", "html", "xhtml", "mht", "xml" ->
                    new Bilingual(
                            "网页文件不能上传。请把文字粘贴到正文，或导出为 PDF。",
                            "Web pages cannot be uploaded. Paste the text into the body, or export it as PDF.");
            case "docm", "xlsm", "pptm", "dotm", "xltm", "potm", "xlsb" ->
                    new Bilingual(
                            "带宏的 Office 文件不能上传。请另存为不带宏的格式。",
                            "Office files with macros cannot be uploaded. Save it in a format without macros.");
            case "doc", "xls", "ppt", "wps", "et", "dps" ->
                    new Bilingual(
                            "旧式 Office 和 WPS 格式不能上传。请另存为 DOCX、XLSX 或 PPTX。",
                            "Old Office formats and WPS formats cannot be uploaded. Save it as DOCX, XLSX or PPTX.");
            case "heic", "heif", "bmp", "tif", "tiff" ->
                    new Bilingual(
                            "这种图片格式不能上传。请导出为 JPEG。",
                            "Pictures of this format cannot be uploaded. Export it as JPEG.");
            default -> new Bilingual("不接受这种文件。", "Files of this type are not accepted.");
        };
    }
}
