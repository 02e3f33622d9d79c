package org.boai.site.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CSV (RFC 4180) with a byte order mark, safe to open in a spreadsheet. */
public final class Csv {
    /** Tells a spreadsheet that the text is UTF-8; stands at its very beginning. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    static String of(List<List<String>> lines) {
        return BYTE_ORDER_MARK + lines.stream().map(Csv::line).collect(Collectors.joining());
    }

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        var formula =
                !text.isEmpty()
                        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches();
        var safe = formula ? "'" + text : text;
        var quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
