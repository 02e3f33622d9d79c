package org.boai.importing;

import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Why a file of a writer is not read into blocks, each with its stable code. */
final class UnreadableFile {
    private UnreadableFile() {}

    static Refused empty() {
        return refused("file-empty", "文件里没有可以导入的文字。请检查是否选对了文件。");
    }

    static Refused type() {
        return refused(
                "file-type-refused",
                "只能导入 .md、.markdown、.txt、.html、.htm 文件。Word 或 WPS 文档请打开后全选、复制，再粘贴到正文里。");
    }

    static Refused encoding() {
        return refused(
                "text-encoding", "文件的编码认不出来：须为 UTF-8 或 GB18030（GBK）。请在记事本中用“另存为”选 UTF-8 编码，再导入。");
    }

    static Refused tooComplex() {
        return refused("file-too-complex", "文件里一层套一层太多，无法导入。请分段复制，粘贴到正文里。");
    }

    static Refused tooLong() {
        return refused("file-too-long", "文件太长，一篇文稿放不下。请分成几个文件，分别导入几篇文稿。");
    }

    private static Refused refused(String code, String message) {
        return new Refused(new Refusal.UnusableFile(code, message));
    }
}
