package org.boai.desk.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button of the form does to its lists: {@code add:/body:paragraph}, {@code
 * insert:/body/3:paragraph}, {@code remove:/body/3}, {@code up:/body/3}, {@code down:/body/3},
 * {@code clear:/cover/asset}.
 *
 * @param field the field that should have the focus afterwards
 */
public record ChangeForm(FormValues values, String field) {
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?<verb>add|insert|remove|up|down|clear):(?<where>(?:/[A-Za-z0-9]+)+)(?::(?<type>[a-z]*))?");
    private static final Pattern ENTRY = Pattern.compile("(?<list>.+)/(?<at>\\d{1,4})");

    /** The changed form, or empty when the button is none of these. */
    public static Optional<ChangeForm> as(String button, FormValues values) {
        var order = ORDER.matcher(button);
        if (!order.matches()) {
            return Optional.empty();
        }
        var where = order.group("where");
        var type = Optional.ofNullable(order.group("type")).orElse("");
        return switch (order.group("verb")) {
            case "add" -> Optional.of(insert(values, where, next(values, where), type));
            case "clear" -> Optional.of(new ChangeForm(values.without(where), where));
            default -> entry(order.group("verb"), where, type, values);
        };
    }

    private static Optional<ChangeForm> entry(
            String verb, String where, String type, FormValues values) {
        var entry = ENTRY.matcher(where);
        if (!entry.matches()) {
            return Optional.empty();
        }
        var list = entry.group("list");
        int at = Integer.parseInt(entry.group("at"));
        return switch (verb) {
            case "insert" -> Optional.of(insert(values, list, at + 1, type));
            case "remove" -> Optional.of(new ChangeForm(values.withoutEntry(list, at), list));
            case "up" ->
                    Optional.of(
                            new ChangeForm(
                                    values.withEntryUp(list, at),
                                    list + "/" + Math.max(0, at - 1)));
            case "down" -> Optional.of(down(values, list, at));
            default -> Optional.empty();
        };
    }

    private static ChangeForm down(FormValues values, String list, int at) {
        return at + 1 < next(values, list)
                ? new ChangeForm(values.withEntryUp(list, at + 1), list + "/" + (at + 1))
                : new ChangeForm(values, list + "/" + at);
    }

    private static ChangeForm insert(FormValues values, String list, int at, String type) {
        var there = list + "/" + at;
        var mark =
                type.isEmpty()
                        ? Map.of(there, List.of(FillForm.THERE))
                        : Map.of(there + "/type", List.of(type));
        return new ChangeForm(values.withRoomAt(list, at).with(mark), there);
    }

    private static int next(FormValues values, String list) {
        var entries = values.entries(list);
        return entries.isEmpty() ? 0 : entries.last() + 1;
    }
}
