package org.boai.content.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that two people changed. Where only one did, the change counts; where both added at one
 * place, both additions stand; where both changed the same entries, both versions stand one after
 * the other and the clash is told.
 */
record MergedList<T>(List<T> entries, List<Clash> clashes) {

    /**
     * Where both changed the same.
     *
     * @param at index of the first of the entries of mine, those of theirs follow
     * @param mine how many are mine; 0 when I removed what they changed
     * @param theirs how many are theirs; 0 when they removed what I changed
     */
    record Clash(int at, int mine, int theirs) {}

    static <T> MergedList<T> of(List<T> base, List<T> mine, List<T> theirs) {
        var merge = new Merge<>(base, Hunk.between(base, mine), Hunk.between(base, theirs));
        return merge.run();
    }

    private static final class Merge<T> {
        private final List<T> base;
        private final Side<T> mine;
        private final Side<T> theirs;
        private final List<T> result = new ArrayList<>();
        private final List<Clash> clashes = new ArrayList<>();
        private int done;

        Merge(List<T> base, List<Hunk<T>> mine, List<Hunk<T>> theirs) {
            this.base = base;
            this.mine = new Side<>(base, mine);
            this.theirs = new Side<>(base, theirs);
        }

        MergedList<T> run() {
            while (mine.hasMore() || theirs.hasMore()) {
                keepUntil(Math.min(mine.start(), theirs.start()));
                if (mine.addsAt(done) || theirs.addsAt(done)) {
                    add();
                } else {
                    region();
                }
            }
            keepUntil(base.size());
            return new MergedList<>(List.copyOf(result), List.copyOf(clashes));
        }

        private void keepUntil(int end) {
            result.addAll(base.subList(done, end));
            done = end;
        }

        private void add() {
            var one = mine.addsAt(done) ? mine.take().now() : List.<T>of();
            var other = theirs.addsAt(done) ? theirs.take().now() : List.<T>of();
            result.addAll(one);
            if (!one.equals(other)) {
                result.addAll(other);
            }
        }

        /** The changes of both that overlap, as one. */
        private void region() {
            int start = done;
            int end = start + 1;
            for (int before = start; before != end; ) {
                before = end;
                end = theirs.absorb(mine.absorb(end));
            }
            var one = mine.between(start, end);
            var other = theirs.between(start, end);
            var old = base.subList(start, end);
            if (one.equals(other) || other.equals(old)) {
                result.addAll(one);
            } else if (one.equals(old)) {
                result.addAll(other);
            } else {
                clashes.add(new Clash(result.size(), one.size(), other.size()));
                result.addAll(one);
                result.addAll(other);
            }
            done = end;
        }
    }

    /** The changes of one person, taken in order. */
    private static final class Side<T> {
        private final List<T> base;
        private final List<Hunk<T>> hunks;
        private final List<Hunk<T>> absorbed = new ArrayList<>();
        private int next;

        Side(List<T> base, List<Hunk<T>> hunks) {
            this.base = base;
            this.hunks = hunks;
        }

        boolean hasMore() {
            return next < hunks.size();
        }

        int start() {
            return hasMore() ? hunks.get(next).from() : base.size();
        }

        boolean addsAt(int place) {
            return hasMore() && hunks.get(next).adds() && start() == place;
        }

        Hunk<T> take() {
            return hunks.get(next++);
        }

        /** Takes the changes that begin before an end, and tells the end of the last. */
        int absorb(int end) {
            int last = end;
            while (hasMore() && start() < last) {
                var hunk = take();
                absorbed.add(hunk);
                last = Math.max(last, hunk.to());
            }
            return last;
        }

        /** What this person has in place of some of the old entries. */
        List<T> between(int start, int end) {
            var now = new ArrayList<T>();
            int at = start;
            for (var hunk : absorbed) {
                now.addAll(base.subList(at, hunk.from()));
                now.addAll(hunk.now());
                at = hunk.to();
            }
            absorbed.clear();
            now.addAll(base.subList(at, end));
            return now;
        }
    }
}
