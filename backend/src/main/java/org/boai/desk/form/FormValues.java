package org.boai.desk.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * What a form holds, saved or not: texts by field, a field being named by its JSON pointer into the
 * stored content (RFC 6901). Immutable.
 */
public final class FormValues {
    private static final Pattern INDEX = Pattern.compile("(\\d{1,4})(/.*)?");

    private final Map<String, List<String>> texts;

    private FormValues(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    /** Line ends become those that are stored. */
    public static FormValues of(Map<String, List<String>> sent) {
        var texts = new LinkedHashMap<String, List<String>>();
        sent.forEach(
                (name, values) ->
                        texts.put(
                                name,
                                values.stream()
                                        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'))
                                        .toList()));
        return new FormValues(texts);
    }

    Set<String> names() {
        return texts.keySet();
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** The text of a field, empty when the form does not hold it. */
    public String text(String name) {
        var values = texts.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** The texts by field, unmodifiable. */
    public Map<String, List<String>> toMap() {
        return Collections.unmodifiableMap(texts);
    }

    /** The indexes of the entries of a list, ascending. */
    SortedSet<Integer> entries(String list) {
        var found = new TreeSet<Integer>();
        for (var name : texts.keySet()) {
            int at = indexIn(list, name);
            if (at >= 0) {
                found.add(at);
            }
        }
        return found;
    }

    private static int indexIn(String list, String name) {
        if (!name.startsWith(list + "/")) {
            return -1;
        }
        var index = INDEX.matcher(name.substring(list.length() + 1));
        return index.matches() ? Integer.parseInt(index.group(1)) : -1;
    }

    /** The same with these fields set. */
    public FormValues with(Map<String, List<String>> more) {
        var result = new LinkedHashMap<>(texts);
        result.putAll(more);
        return new FormValues(result);
    }

    /** The same without a field and all below it. */
    public FormValues without(String name) {
        var result = new LinkedHashMap<>(texts);
        result.keySet().removeIf(one -> one.equals(name) || one.startsWith(name + "/"));
        return new FormValues(result);
    }

    /** The same without one entry of a list. */
    public FormValues withoutEntry(String list, int gone) {
        return reindexed(list, at -> at == gone ? -1 : at > gone ? at - 1 : at);
    }

    /** The same with an entry of a list one place nearer to the start. */
    public FormValues withEntryUp(String list, int moved) {
        return moved < 1
                ? this
                : reindexed(list, at -> at == moved ? at - 1 : at == moved - 1 ? moved : at);
    }

    /** The same with room for a new entry of a list. */
    FormValues withRoomAt(String list, int place) {
        return reindexed(list, at -> at >= place ? at + 1 : at);
    }

    private FormValues reindexed(String list, IntUnaryOperator move) {
        var result = new LinkedHashMap<String, List<String>>();
        texts.forEach(
                (name, values) -> {
                    int at = indexIn(list, name);
                    int to = at < 0 ? -1 : move.applyAsInt(at);
                    if (at < 0) {
                        result.put(name, values);
                    } else if (to >= 0) {
                        var rest = name.substring((list + "/" + at).length());
                        result.put(list + "/" + to + rest, values);
                    }
                });
        return new FormValues(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormValues values && values.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
