package org.boai.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Entries as lines of one text; a backslash at the end of a line carries the entry on. */
final class Lines {
    /** Looked for where a run of them begins only, so that a long one is read once. */
    private static final Pattern ENDING_BACKSLASHES = Pattern.compile("(?<!\\\\)\\\\++(?=\n|$)");

    private Lines() {}

    static String join(List<String> entries) {
        return String.join("\n", entries.stream().map(Lines::escape).toList());
    }

    private static String escape(String entry) {
        return ENDING_BACKSLASHES
                .matcher(entry)
                .replaceAll(run -> run.group().replace("\\", "\\\\\\\\"))
                .replace("\n", "\\\n");
    }

    static List<String> split(String text) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == '\\') {
                end--;
            }
            int backslashes = line.length() - end;
            entry.append(line, 0, end).append("\\".repeat(backslashes / 2));
            if (backslashes % 2 == 1) {
                entry.append('\n');
            } else {
                entries.add(entry.toString());
                entry.setLength(0);
            }
        }
        if (!entry.isEmpty()) {
            entries.add(entry.toString().stripTrailing());
        }
        return entries;
    }
}
