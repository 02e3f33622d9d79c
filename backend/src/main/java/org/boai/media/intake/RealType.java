package org.boai.media.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
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

    private static String hint(FileName name) {
        return switch (name.extension()) {
            case "svg", "svgz" -> "SVG 图形可能含有脚本，不能上传。请导出为 PNG。";
            case "htm", "html", "xhtml", "mht", "xml" -> "网页文件不能上传。请把文字粘贴到正文，或导出为 PDF。";
            case "docm", "xlsm", "pptm", "dotm", "xltm", "potm", "xlsb" ->
                    "带宏的 Office 文件不能上传。请另存为不带宏的格式。";
            case "doc", "xls", "ppt", "wps", "et", "dps" ->
                    "旧式 Office 和 WPS 格式不能上传。请另存为 DOCX、XLSX 或 PPTX。";
            case "heic", "heif", "bmp", "tif", "tiff" -> "这种图片格式不能上传。请导出为 JPEG。";
            default -> "不接受这种文件。";
        };
    }
}
