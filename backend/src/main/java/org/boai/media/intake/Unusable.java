package org.boai.media.intake;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Why a file is not taken in, each with its stable code. */
final class Unusable {
    private static final Bilingual ALLOWED =
            new Bilingual(
                    "可上传：JPEG、PNG、WebP、GIF 图片，PDF、DOCX、PPTX、XLSX、ODT、TXT、CSV 文档，VTT 字幕，MP4 视频。",
                    "You can upload JPEG, PNG, WebP and GIF pictures, PDF, DOCX, PPTX, XLSX, ODT, TXT and CSV documents, VTT captions and MP4 videos.");

    private Unusable() {}

    static Refused empty() {
        return refused(
                "file-empty",
                new Bilingual("文件是空的。请检查后重新选择。", "The file is empty. Check it and choose again."));
    }

    static Refused type(Bilingual why) {
        return refused("file-type-refused", new Bilingual("%s%s", "%s %s").with(why, ALLOWED));
    }

    static Refused markup() {
        return type(
                new Bilingual(
                        "文件内容是 HTML、SVG 或其他标记语言，打开时可能运行脚本，不能上传。图形请导出为 PNG。",
                        "The file holds HTML, SVG or other markup, which may run scripts when it is opened, so it cannot be uploaded. Export drawings as PNG."));
    }

    static Refused macros() {
        return type(
                new Bilingual(
                        "文件带有宏，不能上传。请在 Office 中另存为不带宏的格式。",
                        "The file has macros, so it cannot be uploaded. Save it in Office in a format without macros."));
    }

    static Refused mismatch(FileName name) {
        return refused(
                "file-type-mismatch",
                new Bilingual(
                                "文件「%s」的内容与扩展名不符。请用原来的软件重新导出，不要只改扩展名。",
                                "The content of “%s” is not what its extension says. Export it again from its own program; do not just change the extension.")
                        .with(name.value()));
    }

    static Refused damaged(Bilingual what) {
        return refused(
                "file-damaged",
                new Bilingual(
                                "%s无法读取，可能已损坏。请在原来的软件中打开，确认无误后另存再上传。",
                                "The %s cannot be read and may be damaged. Open it in its own program, make sure that it is whole, save it anew and upload that.")
                        .with(what));
    }

    static Refused encoding() {
        return refused(
                "text-encoding",
                new Bilingual(
                        "文本不是 UTF-8 编码。请在记事本或表格软件中另存为 UTF-8 再上传。",
                        "The text is not in UTF-8. Save it as UTF-8 in your editor or spreadsheet program and upload that."));
    }

    static Refused pictureTooLarge() {
        return refused(
                "image-too-large",
                new Bilingual(
                                "图片尺寸过大：最多 %s像素，每边最多 %d 像素。请缩小后再上传。",
                                "The picture is too large: at most %s pixels, and %d pixels on a side. Make it smaller and upload that.")
                        .with(
                                new Bilingual(
                                        DecodePicture.MAX_PIXELS / 10_000 + " 万",
                                        DecodePicture.MAX_PIXELS / 1_000_000 + " million"),
                                DecodePicture.MAX_SIDE));
    }

    static Refused tooComplex() {
        return refused(
                "file-too-complex",
                new Bilingual(
                        "文档解开后过大，或内含文件过多。请拆成几个文件再上传。",
                        "The document is too large once unpacked, or has too many parts. Split it into several files."));
    }

    private static Refused refused(String code, Bilingual message) {
        return new Refused(new Refusal.UnusableFile(code, message));
    }
}
