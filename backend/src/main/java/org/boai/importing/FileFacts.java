package org.boai.importing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * What a file says of itself, apart from its text; empty where it says nothing.
 *
 * @param others what there is no field for, by the names that the file has for them
 */
record FileFacts(String title, String summary, List<String> tags, Map<String, String> others) {
    static final FileFacts NONE = new FileFacts("", "", List.of(), Map.of());

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；]");

    FileFacts {
        title = line(title);
        summary = line(summary);
    }

    /** Of the head of a web page. Its title counts only where the text has no headline. */
    static FileFacts of(Document page) {
        return new FileFacts(
                Headline.of(page.body()).text().isEmpty() ? page.title() : "",
                page.select("head meta[name=description]").attr("content"),
                tags(page.select("head meta[name=keywords]").attr("content")),
                Map.of());
    }

    /** Names that stand in one line. */
    static List<String> tags(String line) {
        return BETWEEN.splitAsStream(line)
                .map(FileFacts::line)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** As one line, as a field for it holds. */
    static String line(String text) {
        return HtmlBlocks.clean(text).strip().replaceAll("\\s+", " ");
    }
}
