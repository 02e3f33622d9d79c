package org.boai.content.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.boai.content.Content;
import org.boai.content.ContentJson;

/**
 * Where the entries of one list of an older content stand in a newer one. An entry that was changed
 * is followed, and so is one that was put elsewhere as it was.
 */
public final class Whereabouts {
    private final Map<Integer, Integer> now;

    private Whereabouts(Map<Integer, Integer> now) {
        this.now = now;
    }

    /**
     * @param field the component that holds the list, for example {@code body}
     */
    public static Whereabouts of(Content before, Content after, String field) {
        return of(entries(before, field), entries(after, field));
    }

    /** The entries of a list of a content in the stored form; none when it is empty or no list. */
    public static List<JsonNode> entries(Content content, String field) {
        var value = ContentJson.tree(content).get(field);
        return ContentDiff.isEntries(value) ? ContentDiff.list(value) : List.of();
    }

    private static Whereabouts of(List<JsonNode> old, List<JsonNode> now) {
        var places = new HashMap<Integer, Integer>();
        var changed = new ArrayList<Step.Changed>();
        for (var step : Alignment.of(old, now, ContentDiff::alike)) {
            switch (step) {
                case Step.Same(var before, var after) -> places.put(before, after);
                case Step.Changed pair -> changed.add(pair);
                case Step.Removed _, Step.Added _ -> {}
            }
        }
        // What is somewhere as it was is that entry, whatever else looks like it.
        var free = new HashMap<JsonNode, Deque<Integer>>();
        var taken = new HashSet<>(places.values());
        for (int at = 0; at < now.size(); at++) {
            if (!taken.contains(at)) {
                free.computeIfAbsent(now.get(at), _ -> new ArrayDeque<>()).add(at);
            }
        }
        for (int at = 0; at < old.size(); at++) {
            var same = places.containsKey(at) ? null : free.get(old.get(at));
            if (same != null && !same.isEmpty()) {
                places.put(at, same.poll());
                taken.add(places.get(at));
            }
        }
        for (var pair : changed) {
            if (!places.containsKey(pair.before()) && taken.add(pair.after())) {
                places.put(pair.before(), pair.after());
            }
        }
        return new Whereabouts(Map.copyOf(places));
    }

    /**
     * Where an entry stands now; empty when it was taken away.
     *
     * @param before its index in the old list, from 0
     */
    public OptionalInt of(int before) {
        var after = now.get(before);
        return after == null ? OptionalInt.empty() : OptionalInt.of(after);
    }
}
