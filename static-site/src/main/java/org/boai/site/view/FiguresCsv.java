package org.boai.site.view;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.DisclosureNotice;
import org.boai.liveitem.Published;

/** The figures of a disclosure notice as a file. */
final class FiguresCsv {

    private FiguresCsv() {}

    /**
     * @throws IllegalArgumentException when the document is of another kind
     */
    static String of(Published item) {
        if (!(item.content() instanceof DisclosureNotice notice)) {
            throw new IllegalArgumentException("Has no figures: " + item.address());
        }
        var words = Words.in(item.address().locale());
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        words.get("figureLabel"),
                        words.get("figureRole"),
                        words.get("amount"),
                        words.get("currency"),
                        words.get("quantity"),
                        words.get("unit"),
                        words.get("note")));
        notice.figures().forEach(figure -> lines.add(FigureLine.of(figure, words).cells()));
        return Csv.of(lines);
    }
}
