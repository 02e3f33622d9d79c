package org.boai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boai.content.Block;
import org.jsoup.nodes.Element;

/** Turns an HTML table into a table block: even rows, header cells, a caption. */
final class TableBlocks {
    private static final int MAX_COLUMNS = 20;
    private static final int MAX_ROWS = 500;

    private TableBlocks() {}

    /** The table, or empty when it has no text. */
    static Optional<Block.Table> of(Element table) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : table.select("tr")) {
            var cells = cells(row);
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(cells);
            }
        }
        if (rows.isEmpty() || rows.size() > MAX_ROWS) {
            return Optional.empty();
        }
        if (rows.stream().flatMap(List::stream).noneMatch(Block.Cell::header)) {
            rows.set(0, rows.getFirst().stream().map(c -> new Block.Cell(c.text(), true)).toList());
        }
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var caption = table.select("> caption").text();
        return Optional.of(
                new Block.Table(
                        HtmlBlocks.clean(caption.isBlank() ? "表格" : caption).strip(),
                        rows.stream().map(cells -> even(cells, width)).toList()));
    }

    private static List<Block.Cell> cells(Element row) {
        return row.select("> td, > th").stream()
                .limit(MAX_COLUMNS)
                .map(
                        cell ->
                                new Block.Cell(
                                        HtmlBlocks.clean(cell.text()).strip(),
                                        "th".equals(cell.normalName())))
                .toList();
    }

    private static Block.Row even(List<Block.Cell> cells, int width) {
        var even = new ArrayList<>(cells);
        while (even.size() < width) {
            even.add(new Block.Cell("", false));
        }
        return new Block.Row(even);
    }
}
