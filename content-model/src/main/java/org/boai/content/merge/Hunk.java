package org.boai.content.merge;

import java.util.ArrayList;
import java.util.List;

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
     * What makes one list of another, in order, by a longest common subsequence. Where as many
     * entries were changed as stand there now, each is a hunk of its own.
     */
    static <T> List<Hunk<T>> between(List<T> old, List<T> now) {
        var hunks = new ArrayList<Hunk<T>>();
        var common = common(old, now);
        int from = 0;
        int start = 0;
        while (from < old.size() || start < now.size()) {
            int to = from;
            int end = start;
            while ((to < old.size() || end < now.size()) && !isCommon(old, now, to, end)) {
                if (end == now.size()
                        || (to < old.size() && common[to + 1][end] >= common[to][end + 1])) {
                    to++;
                } else {
                    end++;
                }
            }
            add(hunks, from, to, now.subList(start, end));
            from = to + 1;
            start = end + 1;
        }
        return hunks;
    }

    private static <T> boolean isCommon(List<T> old, List<T> now, int at, int nowAt) {
        return at < old.size() && nowAt < now.size() && old.get(at).equals(now.get(nowAt));
    }

    private static <T> void add(List<Hunk<T>> hunks, int from, int to, List<T> now) {
        if (to - from == now.size()) {
            for (int at = from; at < to; at++) {
                hunks.add(new Hunk<>(at, at + 1, List.of(now.get(at - from))));
            }
        } else {
            hunks.add(new Hunk<>(from, to, List.copyOf(now)));
        }
    }

    /** For each pair of places, how many entries the rests of the lists have in common. */
    private static <T> int[][] common(List<T> old, List<T> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int at = old.size() - 1; at >= 0; at--) {
            for (int nowAt = now.size() - 1; nowAt >= 0; nowAt--) {
                common[at][nowAt] =
                        old.get(at).equals(now.get(nowAt))
                                ? common[at + 1][nowAt + 1] + 1
                                : Math.max(common[at + 1][nowAt], common[at][nowAt + 1]);
            }
        }
        return common;
    }
}
