package org.boai.media.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The text of a document or a presentation: the body and all that stands beside it, such as notes,
 * headers, comments and what was struck out.
 */
final class OfficeText {
    /** How parts are called, by what their names begin with; others that hold text come last. */
    private enum Part {
        DOCUMENT("word/document", "正文"),
        HEADER("word/header", "页眉"),
        FOOTER("word/footer", "页脚"),
        FOOTNOTES("word/footnotes", "脚注"),
        ENDNOTES("word/endnotes", "尾注"),
        COMMENTS("word/comments", "批注"),
        SLIDE("ppt/slides/slide", "幻灯片"),
        NOTES("ppt/notesSlides/", "备注页"),
        SAID("ppt/comments/", "批注"),
        CONTENT("content.xml", "正文"),
        STYLES("styles.xml", "页眉页脚"),
        OTHER("", "其他部分");

        private final String begins;
        private final String zh;

        Part(String begins, String zh) {
            this.begins = begins;
            this.zh = zh;
        }

        static Part of(String name) {
            for (var part : values()) {
                if (name.startsWith(part.begins)) {
                    return part;
                }
            }
            return OTHER;
        }
    }

    private static final Pattern TEXT =
            Pattern.compile(
                    "(word/(document|header|footer|footnotes|endnotes|comments|charts/|diagrams/data)"
                            + "|ppt/(slides/slide|notesSlides/notes|comments/|charts/|diagrams/data)"
                            + "|xl/(drawings/|charts/)"
                            + "|docProps/|content\\.xml|styles\\.xml|meta\\.xml).*");

    /** What may hold text of its own: other files, what a macro says, and copies of other data. */
    private static final Pattern NOT_LOOKED_INTO =
            Pattern.compile(
                    "(.*/embeddings/|xl/(pivotCache|externalLinks)/(?!_rels/)"
                            + "|.*vbaProject\\.bin|Object [^/]*/content\\.xml).*");

    private static final Pattern NUMBER = Pattern.compile("(?<=\\D)\\d+(?=\\.xml$)");

    private OfficeText() {}

    /**
     * @throws IOException when it is damaged
     */
    static void read(Path file, Pieces pieces) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            lookForOthers(zip, pieces);
            for (var part : parts(zip)) {
                Markup.read(zip, part, pieces, new Paragraphs(called(part.getName()), pieces));
            }
        }
    }

    /** Notes when there is more in the file than is looked into. */
    static void lookForOthers(ZipFile zip, Pieces pieces) {
        if (zip.stream().anyMatch(part -> NOT_LOOKED_INTO.matcher(part.getName()).matches())) {
            pieces.leaveOut();
        }
    }

    /** The parts with text of their own, in the order in which people know them. */
    static List<ZipEntry> parts(ZipFile zip) {
        var parts = new ArrayList<ZipEntry>();
        zip.stream()
                .filter(entry -> entry.getName().endsWith(".xml"))
                .filter(entry -> TEXT.matcher(entry.getName()).matches())
                .forEach(parts::add);
        parts.sort(
                Comparator.comparing((ZipEntry entry) -> Part.of(entry.getName()))
                        .thenComparing(entry -> number(entry.getName()).length())
                        .thenComparing(ZipEntry::getName));
        return parts;
    }

    static String called(String name) {
        var part = Part.of(name);
        return part == Part.SLIDE || part == Part.NOTES
                ? "%s %s ".formatted(part.zh, number(name))
                : part.zh;
    }

    private static String number(String name) {
        var found = NUMBER.matcher(name);
        return found.find() ? found.group() : "";
    }
}
