package org.boai.site.view;

import java.util.List;
import org.boai.content.DisclosureNotice;

/**
 * The figures of a disclosure notice as a table, without columns that would be empty.
 *
 * @param money whether any line has a sum
 * @param quantity whether any line has a quantity
 */
record FigureTable(List<FigureLine> lines, boolean money, boolean quantity) {

    static FigureTable of(List<DisclosureNotice.Figure> figures, Words words) {
        return new FigureTable(
                figures.stream().map(figure -> FigureLine.of(figure, words)).toList(),
                figures.stream().anyMatch(figure -> figure.money() != null),
                figures.stream().anyMatch(figure -> figure.quantity() != null));
    }
}
