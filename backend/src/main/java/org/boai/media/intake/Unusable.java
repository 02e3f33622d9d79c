package org.boai.media.intake;

import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Why a file is not taken in, each with its stable code. */
final class Unusable {
    private static final String ALLOWED =
            "可上传：JPEG、PNG、WebP、GIF 图片，PDF、DOCX、PPTX、XLSX、ODT、TXT、CSV 文档，VTT 字幕，MP4 视频。";

    private Unusable() {}

    static Refused empty() {
        return refused("file-empty", "文件是空的。请检查后重新选择。");
    }

    static Refused type(String why) {
        return refused("file-type-refused", why + ALLOWED);
    }

    static Refused markup() {
        return type("文件内容是 HTML、SVG 或其他标记语言，打开时可能运行脚本，不能上传。图形请导出为 PNG。");
    }

    static Refused macros() {
        return type("文件带有宏，不能上传。请在 Office 中另存为不带宏的格式。");
    }

    static Refused mismatch(FileName name) {
        return refused(
                "file-type-mismatch",
                "文件「%s」的内容与扩展名不符。请用原来的软件重新导出，不要只改扩展名。".formatted(name.value()));
    }

    static Refused damaged(String what) {
        return refused("file-damaged", "%s无法读取，可能已损坏。请在原来的软件中打开，确认无误后另存再上传。".formatted(what));
    }

    static Refused encoding() {
        return refused("text-encoding", "文本不是 UTF-8 编码。请在记事本或表格软件中另存为 UTF-8 再上传。");
    }

    static Refused pictureTooLarge() {
        return refused(
                "image-too-large",
                "图片尺寸过大：最多 %d 万像素，每边最多 %d 像素。请缩小后再上传。"
                        .formatted(DecodePicture.MAX_PIXELS / 10_000, DecodePicture.MAX_SIDE));
    }

    static Refused tooComplex() {
        return refused("file-too-complex", "文档解开后过大，或内含文件过多。请拆成几个文件再上传。");
    }

    private static Refused refused(String code, String message) {
        return new Refused(new Refusal.UnusableFile(code, message));
    }
}
