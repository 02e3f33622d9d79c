package org.boai.content.merge;

import java.util.ArrayList;
import java.util.List;
import org.boai.content.diff.Alignment;
import org.boai.content.diff.Step;

/**
 * A piece of a list that was changed.
 *
 * @param from index of its first old entry
 * @param to index after its last old entry; equal to {@code from} when it only adds
 * @param now what stands there now
 */
record Hunk<T>(int from, int to, List<T> now) {

    boolean adds() {
        return from == to;
    }

    /**
     * What makes one list of another, in order, by a shortest edit script. Where as many entries
     * were changed as stand there now, each is a hunk of its own. Bounded: lists that are too long
     * to compare count as changed from their first difference to their last.
     */
    static <T> List<Hunk<T>> between(List<T> old, List<T> now) {
        var hunks = new ArrayList<Hunk<T>>();
        int from = 0;
        int to = 0;
        int start = 0;
        int end = 0;
        for (var step : Alignment.of(old, now, (_, _) -> false)) {
            switch (step) {
                case Step.Same(int at, int nowAt) -> {
                    add(hunks, old.subList(from, to), from, now.subList(start, end));
                    from = at + 1;
                    to = from;
                    start = nowAt + 1;
                    end = start;
                }
                case Step.Removed(int at) -> to = at + 1;
                case Step.Added(int nowAt) -> end = nowAt + 1;
                case Step.Changed(int at, int nowAt) -> {
                    to = at + 1;
                    end = nowAt + 1;
                }
            }
        }
        add(hunks, old.subList(from, to), from, now.subList(start, end));
        return hunks;
    }

    private static <T> void add(List<Hunk<T>> hunks, List<T> old, int from, List<T> now) {
        if (old.size() != now.size()) {
            hunks.add(new Hunk<>(from, from + old.size(), List.copyOf(now)));
            return;
        }
        for (int at = 0; at < old.size(); at++) {
            if (!old.get(at).equals(now.get(at))) {
                hunks.add(new Hunk<>(from + at, from + at + 1, List.of(now.get(at))));
            }
        }
    }
}
