package org.boai.content.check;

import org.boai.content.Image;

/** A picture can be seen, and read aloud or passed over (WCAG 2.2, 1.1.1). */
final class ImageChecks {
    private ImageChecks() {}

    /** An image has a file and either a text alternative or the mark of decoration. */
    static void check(String where, Image image, Findings findings) {
        if (image.asset() == null) {
            findings.block(
                    "WCAG-1.1.1",
                    where + "/asset",
                    "还没有选图片。请上传图片，或删去这一块。",
                    "No picture is chosen. Upload one or remove this block.");
        } else if (!image.asset().mediaType().startsWith("image/")) {
            findings.block(
                    "WCAG-1.1.1",
                    where + "/asset",
                    "这个文件不是图片。请另选图片，或改用附件块。",
                    "This file is no picture. Choose one, or use a file block.");
        }
        if (!image.decorative() && image.alt().isBlank()) {
            findings.block(
                    "WCAG-1.1.1",
                    where + "/alt",
                    "图片没有替代文字。请用一句话写出图中内容，或勾选“仅作装饰”。",
                    "The picture has no text alternative. Describe it, or tick decorative.");
        }
        findings.line(where + "/alt", "替代文字", image.alt(), 300);
    }
}
