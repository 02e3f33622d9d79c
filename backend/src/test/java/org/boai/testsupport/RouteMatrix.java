package org.boai.testsupport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code route-matrix.csv}. */
public record RouteMatrix(List<Row> rows) {
    private static final int FIRST_CALLER = 4;

    /**
     * One route.
     *
     * @param callers who calls, with what should come of it
     */
    public record Row(
            String verb, String route, String request, String body, Map<String, Outcome> callers) {
        public String name() {
            return verb + " " + route;
        }
    }

    /** What comes of a call. */
    public enum Outcome {
        LET_IN('+'),
        FORBIDDEN('-'),
        SENT_TO_SIGN_IN('>'),
        UNAUTHORIZED('!');

        private final char sign;

        Outcome(char sign) {
            this.sign = sign;
        }

        static Outcome of(String cell) {
            return Arrays.stream(values())
                    .filter(outcome -> cell.equals(String.valueOf(outcome.sign)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No outcome: " + cell));
        }
    }

    public static RouteMatrix read() {
        try (var file =
                new InputStreamReader(
                        RouteMatrix.class.getResourceAsStream("/route-matrix.csv"),
                        StandardCharsets.UTF_8)) {
            var lines =
                    file.readAllAsString()
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(RouteMatrix::cells)
                            .toList();
            var head = lines.getFirst();
            return new RouteMatrix(lines.stream().skip(1).map(line -> row(head, line)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Row row(List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException("A cell is missing or too many: " + cells);
        }
        var callers = new LinkedHashMap<String, Outcome>();
        for (int at = FIRST_CALLER; at < head.size(); at++) {
            callers.put(head.get(at), Outcome.of(cells.get(at)));
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), callers);
    }

    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }
}
