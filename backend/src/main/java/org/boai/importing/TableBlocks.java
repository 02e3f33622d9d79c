package org.boai.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boai.content.Block;
import org.jsoup.nodes.Element;

/**
 * Turns an HTML table into a table block: even rows, header cells, a caption. A cell that spans
 * others stands in the first of its places, and the others are empty. Nothing is cut off: a table
 * that is too large is for the checks to refuse.
 */
final class TableBlocks {
    private static final Block.Cell EMPTY = new Block.Cell("", false);

    /** Wider than a table may be, so that no span can make one of any width. */
    private static final int WIDEST = 50;

    private TableBlocks() {}

    /** The table, or empty when it has no text. */
    static Optional<Block.Table> of(Element table) {
        var rows = new ArrayList<List<Block.Cell>>();
        var covered = new int[WIDEST];
        for (var row : ownRows(table)) {
            var cells = cells(row, covered);
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(cells);
            }
        }
        var caption = HtmlBlocks.clean(table.select("> caption").text()).strip();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.stream().flatMap(List::stream).noneMatch(Block.Cell::header)) {
            rows.set(0, rows.getFirst().stream().map(c -> new Block.Cell(c.text(), true)).toList());
        }
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        return Optional.of(
                new Block.Table(caption, rows.stream().map(cells -> even(cells, width)).toList()));
    }

    /** Not those of a table in a cell, whose text belongs to that cell. */
    private static List<Element> ownRows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    }

    /**
     * @param covered for each column, how many of the next rows a cell above reaches into
     */
    private static List<Block.Cell> cells(Element row, int[] covered) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell : row.select("> td, > th")) {
            skipCovered(cells, covered);
            var below = span(cell, "rowspan") - 1;
            var text = HtmlBlocks.clean(cell.text()).strip();
            for (int place = 0; place < span(cell, "colspan"); place++) {
                if (cells.size() < WIDEST) {
                    covered[cells.size()] = below;
                }
                cells.add(place == 0 ? new Block.Cell(text, isHeader(cell)) : EMPTY);
            }
        }
        skipCovered(cells, covered);
        return cells;
    }

    private static void skipCovered(List<Block.Cell> cells, int[] covered) {
        while (cells.size() < WIDEST && covered[cells.size()] > 0) {
            covered[cells.size()]--;
            cells.add(EMPTY);
        }
    }

    private static boolean isHeader(Element cell) {
        return "th".equals(cell.normalName());
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, WIDEST);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    private static Block.Row even(List<Block.Cell> cells, int width) {
        var even = new ArrayList<>(cells);
        while (even.size() < width) {
            even.add(EMPTY);
        }
        return new Block.Row(even);
    }
}
