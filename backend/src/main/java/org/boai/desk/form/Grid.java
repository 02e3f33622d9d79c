package org.boai.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.boai.content.Block.Cell;
import org.boai.content.Block.Row;

/**
 * A table as people type it: one row a line, cells apart by {@code |} or, as pasted from a
 * spreadsheet, by tabs; a cell that begins with {@code #} is a header.
 *
 * @param firstRow whether all cells of the first row are headers
 * @param firstColumn whether the first cell of every row is a header
 */
record Grid(String text, boolean firstRow, boolean firstColumn) {

    static Grid of(List<Row> rows) {
        var firstRow = !rows.isEmpty() && rows.getFirst().cells().stream().allMatch(Cell::header);
        var firstColumn =
                rows.size() > 1
                        && rows.stream()
                                .allMatch(
                                        row ->
                                                !row.cells().isEmpty()
                                                        && row.cells().getFirst().header());
        var grid = new Grid("", firstRow, firstColumn);
        return new Grid(
                Lines.join(
                        IntStream.range(0, rows.size())
                                .mapToObj(at -> grid.print(rows.get(at), at))
                                .toList()),
                firstRow,
                firstColumn);
    }

    private String print(Row row, int rowAt) {
        var cells = row.cells();
        return String.join(
                " | ",
                IntStream.range(0, cells.size())
                        .mapToObj(
                                at ->
                                        (cells.get(at).header() && !isHeader(rowAt, at) ? "#" : "")
                                                + escape(cells.get(at).text()))
                        .toList());
    }

    private boolean isHeader(int row, int column) {
        return (firstRow && row == 0) || (firstColumn && column == 0);
    }

    private static String escape(String text) {
        var inner = text.replaceAll("[\\\\|\\t]", "\\\\$0");
        return inner.startsWith("#") ? "\\" + inner : inner;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : Lines.split(text)) {
            if (!line.isBlank()) {
                rows.add(row(line, rows.size()));
            }
        }
        return rows;
    }

    private Row row(String line, int rowAt) {
        var separator = hasUnescaped(line, '|') || !hasUnescaped(line, '\t') ? '|' : '\t';
        var cells = new ArrayList<Cell>();
        for (var cell : split(line, separator)) {
            var typed = cell.strip();
            var marked = typed.startsWith("#");
            var shown = (marked ? typed.substring(1) : typed).replaceAll("\\\\([\\\\|#\\t])", "$1");
            cells.add(new Cell(shown.strip(), marked || isHeader(rowAt, cells.size())));
        }
        return new Row(cells);
    }

    private static boolean hasUnescaped(String line, char wanted) {
        return split(line, wanted).size() > 1;
    }

    private static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == separator) {
                cells.add(line.substring(start, at));
                start = at + 1;
            }
        }
        cells.add(line.substring(start));
        return cells;
    }
}
