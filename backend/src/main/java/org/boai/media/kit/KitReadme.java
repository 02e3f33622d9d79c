package org.boai.media.kit;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.Contact;
import org.boai.document.ContentLocale;
import org.jspecify.annotations.Nullable;

/** The text that lies beside the files of a kit: what it is, by whom, and how it may be used. */
final class KitReadme {
    private final boolean chinese;
    private final List<String> lines = new ArrayList<>();

    private KitReadme(ContentLocale locale) {
        this.chinese = locale == ContentLocale.ZH_CN;
    }

    static String of(KitContents contents, ContentLocale locale) {
        return new KitReadme(locale).text(contents);
    }

    private String text(KitContents contents) {
        var kit = contents.kit();
        lines.add(kit.title());
        lines.add("");
        lines.add(kit.summary());
        lines.add("");
        field("版本", "Version", kit.version());
        field("作者", "Author", kit.rights().author());
        field("许可", "Licence", kit.rights().license());
        field("素材来源", "Credits", kit.rights().credits());
        field("联系", "Contact", contact(kit.rights().contact()));
        field("内容提示", "Content warning", kit.safety().contentWarning());
        kit.safety().notes().forEach(note -> field("安全提示", "Safety", note));
        lines.add("");
        lines.add(chinese ? "文件：" : "Files:");
        for (var file : contents.files()) {
            lines.add("");
            lines.add(file.name());
            field("  标题", "  Title", file.file().title());
            field("  字节", "  Bytes", Long.toString(file.asset().bytes()));
            field("  SHA-256", "  SHA-256", file.asset().sha256().hex());
        }
        lines.add("");
        // Notepad of older Windows shows one long line without the carriage returns.
        return String.join("\r\n", lines);
    }

    private void field(String zh, String en, String value) {
        if (!value.isBlank()) {
            lines.add((chinese ? zh + "：" : en + ": ") + value.strip());
        }
    }

    private static String contact(@Nullable Contact contact) {
        return contact == null
                ? ""
                : String.join(" ", contact.name(), contact.phone(), contact.email()).strip();
    }
}
