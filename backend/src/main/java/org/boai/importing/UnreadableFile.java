package org.boai.importing;

import org.boai.content.StoredBounds;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Why a file of a writer is not read into blocks, each with its stable code. */
final class UnreadableFile {
    private UnreadableFile() {}

    static Refused empty() {
        return refused(
                "file-empty",
                new Bilingual(
                        "文件里没有可以导入的文字。请检查是否选对了文件。",
                        "The file has no text to import. Check that it is the right one."));
    }

    static Refused type() {
        return refused(
                "file-type-refused",
                new Bilingual(
                        "只能导入 .md、.markdown、.txt、.html、.htm 文件。Word 或 WPS 文档请打开后全选、复制，再粘贴到正文里。",
                        "Only .md, .markdown, .txt, .html and .htm files can be imported. Open a Word or WPS document, copy all of it and paste it into the body."));
    }

    static Refused encoding() {
        return refused(
                "text-encoding",
                new Bilingual(
                        "文件的编码认不出来：须为 UTF-8 或 GB18030（GBK）。请在记事本中用“另存为”选 UTF-8 编码，再导入。",
                        "The encoding of the file is not known: it must be UTF-8 or GB18030 (GBK). Save it as UTF-8 in your editor and import that."));
    }

    static Refused tooComplex() {
        return refused(
                "file-too-complex",
                new Bilingual(
                        "文件里一层套一层太多，无法导入。请分段复制，粘贴到正文里。",
                        "The file is nested too deeply to be imported. Copy its parts and paste them into the body."));
    }

    static Refused tooLong() {
        return refused(
                "file-too-long",
                new Bilingual(
                        "文件太长，一篇文稿放不下。请分成几个文件，分别导入几篇文稿。",
                        "The file is too long for one document. Split it and import the parts into several documents."));
    }

    static Refused tooLongText() {
        return refused(
                "file-too-long",
                new Bilingual(
                                "文件里有一段文字超过 %d 个字符，放不进一段。请先在文件里分段，再导入。",
                                "The file has a text of more than %d characters, which fits no paragraph. Split it into paragraphs in the file, then import it.")
                        .with(StoredBounds.MAX_TEXT));
    }

    private static Refused refused(String code, Bilingual message) {
        return new Refused(new Refusal.UnusableFile(code, message));
    }
}
