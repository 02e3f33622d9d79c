package org.boai.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.content.Block.Item;
import org.boai.content.StoredBounds;
import org.boai.desk.DeskLanguage;
import org.boai.desk.form.TextForms.Unreadable;

/** A list as people type it: one entry a line, deeper entries indented by two spaces. */
final class Outline {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<indent>[ \\t\\u3000]*)(?:[-•·](?: |$))?(?<text>.*)", Pattern.DOTALL);

    private record Line(int depth, String text) {}

    private Outline() {}

    static String print(List<Item> items) {
        var lines = new ArrayList<String>();
        print(items, 0, lines);
        return Lines.join(lines);
    }

    private static void print(List<Item> items, int depth, List<String> lines) {
        for (var item : items) {
            lines.add("  ".repeat(depth) + "- " + RichText.print(item.text()));
            print(item.items(), depth + 1, lines);
        }
    }

    /**
     * @throws Unreadable when it has more levels than can be stored
     */
    static List<Item> parse(String text) throws Unreadable {
        var lines =
                Lines.split(text).stream()
                        .filter(line -> !line.isBlank())
                        .map(Outline::line)
                        .toList();
        return items(lines, 1);
    }

    private static Line line(String entry) {
        var parts = LINE.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalStateException("Every line has this form");
        }
        int spaces = 0;
        for (var c : parts.group("indent").toCharArray()) {
            spaces += c == ' ' ? 1 : 2;
        }
        return new Line(spaces / 2, parts.group("text"));
    }

    /** The first line opens an entry; what is deeper, up to the next as shallow, is below it. */
    private static List<Item> items(List<Line> lines, int level) throws Unreadable {
        if (level > StoredBounds.MAX_LEVELS && !lines.isEmpty()) {
            throw new Unreadable(DeskLanguage.say(StoredBounds.tooDeep()));
        }
        var items = new ArrayList<Item>();
        for (int at = 0; at < lines.size(); ) {
            int end = at + 1;
            while (end < lines.size() && lines.get(end).depth() > lines.get(at).depth()) {
                end++;
            }
            items.add(
                    new Item(
                            RichText.parse(lines.get(at).text()),
                            items(lines.subList(at + 1, end), level + 1)));
            at = end;
        }
        return items;
    }
}
