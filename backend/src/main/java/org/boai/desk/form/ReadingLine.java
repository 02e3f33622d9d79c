package org.boai.desk.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.content.Block;
import org.boai.content.diff.Piece;
import org.boai.content.diff.TextDiff;
import org.boai.desk.DeskWords;
import org.boai.desk.form.ReadingView.Bullets;
import org.boai.desk.form.ReadingView.Run;
import org.jspecify.annotations.Nullable;

/**
 * One line of what reviewers read, to be compared with another one. Marks and links stand in the
 * text as authors type them, so that a changed link is seen.
 *
 * @param file null for a text
 */
record ReadingLine(String label, String text, ReadingView.@Nullable File file) {
    private static final double ALIKE = 0.3;

    /** All lines of some views, in order. */
    static List<ReadingLine> of(List<ReadingView> views) {
        return views.stream().flatMap(view -> lines("", view)).toList();
    }

    private static Stream<ReadingLine> lines(String above, ReadingView view) {
        return switch (view) {
            case ReadingView.Line(var label, var text) -> text(named(above, label), text);
            case ReadingView.Prose(var label, var runs) -> text(named(above, label), typed(runs));
            case ReadingView.Heading(var level, var text) ->
                    text(named(above, DeskWords.say("form", "level", level)), text);
            case Bullets bullets -> bullets(above, bullets.numbered() ? "№ " : "• ", bullets);
            case ReadingView.Table(var label, var rows) ->
                    Stream.concat(text(above, label), rows.stream().flatMap(r -> row(above, r)));
            case ReadingView.File file ->
                    Stream.of(new ReadingLine(named(above, file.label()), file.fileName(), file));
            case ReadingView.Annotated(var _, var part, var _, var _) -> lines(above, part);
            case ReadingView.Section(var label, var parts) ->
                    parts.stream().flatMap(part -> lines(named(above, label), part));
        };
    }

    private static Stream<ReadingLine> bullets(String above, String sign, Bullets bullets) {
        return bullets.bullets().stream()
                .flatMap(
                        bullet ->
                                Stream.concat(
                                        text(above, sign + typed(bullet.prose().runs())),
                                        bullets(above, "  " + sign, bullet.below())));
    }

    private static Stream<ReadingLine> row(String above, Block.Row row) {
        return text(
                above,
                row.cells().stream().map(Block.Cell::text).collect(Collectors.joining(" | ")));
    }

    private static Stream<ReadingLine> text(String label, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(new ReadingLine(label, text, null));
    }

    private static String typed(List<Run> runs) {
        return RichText.print(runs.stream().map(Run::span).toList());
    }

    private static String named(String above, String label) {
        return above.isEmpty() || label.isEmpty() ? above + label : above + " › " + label;
    }

    /** Whether the other one may be this one, changed. */
    boolean isLike(ReadingLine other) {
        return label.equals(other.label)
                && (!label.isEmpty() || TextDiff.likeness(text, other.text) >= ALIKE);
    }

    List<Piece> pieces(Piece.Fate fate) {
        return file == null ? List.of(new Piece(fate, text)) : List.of();
    }

    List<Piece> piecesTo(ReadingLine after) {
        return file == null && after.file == null ? TextDiff.of(text, after.text) : List.of();
    }
}
