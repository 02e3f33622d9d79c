package org.boai.desk.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.diff.Alignment;
import org.boai.content.diff.Change;
import org.boai.content.diff.ContentDiff;
import org.boai.content.diff.Step;
import org.boai.desk.DeskWords;
import org.boai.desk.form.ChangeView.Row;
import org.boai.desk.form.ChangeView.Sort;
import org.boai.document.Kind;
import org.jspecify.annotations.Nullable;

/** Lays out what differs between two contents of one kind, and nothing else. */
public final class CompareContents {
    private final Kind kind;
    private final ReadContent reading;

    private CompareContents(Kind kind, ReadContent reading) {
        this.kind = kind;
        this.reading = reading;
    }

    /** In the order of the fields; empty when they say the same. */
    public static List<ChangeView> of(Content before, Content after, References references) {
        var compare = new CompareContents(after.kind(), new ReadContent(references));
        return ContentDiff.of(before, after).stream().map(compare::view).toList();
    }

    private ChangeView view(Change change) {
        var field = ReadContent.label(kind, change.field());
        return switch (change) {
            case Change.OfField(var name, var before, var after) ->
                    new ChangeView(
                            field,
                            before == null
                                    ? Sort.ADDED
                                    : after == null ? Sort.REMOVED : Sort.CHANGED,
                            rows(field(name, before), field(name, after)));
            case Change.Added(var name, var at, var after) ->
                    new ChangeView(
                            entry(field, at, after),
                            Sort.ADDED,
                            rows(List.of(), reading.entry(kind, name, after)));
            case Change.Removed(var name, var at, var before) ->
                    new ChangeView(
                            field
                                    + " › "
                                    + DeskWords.say("form", "was", ReadContent.number(at, before)),
                            Sort.REMOVED,
                            rows(reading.entry(kind, name, before), List.of()));
            case Change.Changed(var name, var at, var before, var after) ->
                    new ChangeView(
                            entry(field, at, after),
                            Sort.CHANGED,
                            rows(
                                    reading.entry(kind, name, before),
                                    reading.entry(kind, name, after)));
        };
    }

    private List<ReadingView> field(String name, @Nullable JsonNode value) {
        return value == null ? List.of() : reading.field(kind, name, value);
    }

    private static String entry(String field, int at, JsonNode entry) {
        return field + " › " + ReadContent.number(at, entry);
    }

    private static List<Row> rows(List<ReadingView> before, List<ReadingView> after) {
        var old = ReadingLine.of(before);
        var now = ReadingLine.of(after);
        var rows = new ArrayList<Row>();
        for (var step : Alignment.of(old, now, ReadingLine::isLike)) {
            switch (step) {
                case Step.Same _ -> {}
                case Step.Removed(var at) -> rows.add(Row.removed(old.get(at)));
                case Step.Added(var at) -> rows.add(Row.added(now.get(at)));
                case Step.Changed(var at, var to) ->
                        rows.add(Row.changed(old.get(at), now.get(to)));
            }
        }
        return List.copyOf(rows);
    }
}
