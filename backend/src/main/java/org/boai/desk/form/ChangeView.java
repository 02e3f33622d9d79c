package org.boai.desk.form;

import java.util.List;
import org.boai.content.diff.Piece;
import org.boai.content.diff.Piece.Fate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two contents, told for a template.
 *
 * @param where what people call the place
 * @param rows what differs there; empty when only the form of it does
 */
public record ChangeView(String where, Sort sort, List<Row> rows) {

    /** What became of it as a whole. */
    public enum Sort {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A value on one line, or a file.
     *
     * @param pieces empty for a file
     * @param before the file that was there, or null
     * @param after the file that is there now, or null
     */
    public record Row(
            String label,
            List<Piece> pieces,
            ReadingView.@Nullable File before,
            ReadingView.@Nullable File after) {
        static Row removed(ReadingLine line) {
            return new Row(line.label(), line.pieces(Fate.REMOVED), line.file(), null);
        }

        static Row added(ReadingLine line) {
            return new Row(line.label(), line.pieces(Fate.ADDED), null, line.file());
        }

        static Row changed(ReadingLine before, ReadingLine after) {
            return new Row(after.label(), before.piecesTo(after), before.file(), after.file());
        }
    }
}
