package org.boai.content.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Two lists laid beside each other, by a shortest edit script (Myers 1986). Bounded: what is left
 * between a common beginning and a common end is told as removed and added once it is too long to
 * compare.
 */
public final class Alignment {
    /** Entries of both lists together; keeps the worst case well under a second. */
    private static final int MAX_COMPARED = 8_000;

    /** Entries of a changed place, old times new, that are searched for pairs. */
    private static final int MAX_PAIRED = 2_500;

    private Alignment() {}

    /**
     * The steps from one list to the other; where something was replaced, what was removed stands
     * before what was added.
     *
     * @param alike whether a new entry is an old one that was changed
     */
    public static <T> List<Step> of(List<T> before, List<T> after, BiPredicate<T, T> alike) {
        int start = start(before, after);
        int end = end(before, after, start);
        var steps = new ArrayList<Step>();
        same(steps, 0, 0, start);
        between(steps, before, after, start, end, alike);
        same(steps, before.size() - end, after.size() - end, end);
        return steps;
    }

    private static <T> int start(List<T> before, List<T> after) {
        int limit = Math.min(before.size(), after.size());
        int at = 0;
        while (at < limit && before.get(at).equals(after.get(at))) {
            at++;
        }
        return at;
    }

    /** How many entries at the end are common. */
    private static <T> int end(List<T> before, List<T> after, int start) {
        int limit = Math.min(before.size(), after.size()) - start;
        int count = 0;
        while (count < limit
                && before.get(before.size() - 1 - count)
                        .equals(after.get(after.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static <T> void between(
            List<Step> steps,
            List<T> before,
            List<T> after,
            int start,
            int end,
            BiPredicate<T, T> alike) {
        var old = before.subList(start, before.size() - end);
        var now = after.subList(start, after.size() - end);
        if (old.size() + now.size() > MAX_COMPARED) {
            pair(steps, old, now, start, start, alike);
            return;
        }
        int from = 0;
        int fromNow = 0;
        for (var place : places(old, now)) {
            same(steps, start + from, start + fromNow, place.from() - from);
            pair(
                    steps,
                    old.subList(place.from(), place.to()),
                    now.subList(place.fromNow(), place.toNow()),
                    start + place.from(),
                    start + place.fromNow(),
                    alike);
            from = place.to();
            fromNow = place.toNow();
        }
        same(steps, start + from, start + fromNow, old.size() - from);
    }

    /** Where the lists differ: old entries, and the new ones that stand there now. */
    private record Place(int from, int to, int fromNow, int toNow) {}

    /** The library may tell one place as a removal and an addition that touch. */
    private static <T> List<Place> places(List<T> old, List<T> now) {
        var places = new ArrayList<Place>();
        for (var delta : deltas(old, now)) {
            int from = delta.getSource().getPosition();
            int fromNow = delta.getTarget().getPosition();
            if (!places.isEmpty()
                    && places.getLast().to() == from
                    && places.getLast().toNow() == fromNow) {
                var open = places.removeLast();
                from = open.from();
                fromNow = open.fromNow();
            }
            places.add(
                    new Place(
                            from,
                            delta.getSource().getPosition() + delta.getSource().size(),
                            fromNow,
                            delta.getTarget().getPosition() + delta.getTarget().size()));
        }
        return places;
    }

    private static <T> List<AbstractDelta<T>> deltas(List<T> old, List<T> now) {
        return DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<T>()).getDeltas();
    }

    private static void same(List<Step> steps, int before, int after, int count) {
        for (int at = 0; at < count; at++) {
            steps.add(new Step.Same(before + at, after + at));
        }
    }

    /** Finds in one changed place which new entries are old ones that were changed. */
    private static <T> void pair(
            List<Step> steps,
            List<T> old,
            List<T> now,
            int before,
            int after,
            BiPredicate<T, T> alike) {
        int next = 0;
        int nextNow = 0;
        if ((long) old.size() * now.size() <= MAX_PAIRED) {
            for (int at = 0; at < old.size(); at++) {
                int partner = nextNow;
                while (partner < now.size() && !alike.test(old.get(at), now.get(partner))) {
                    partner++;
                }
                if (partner < now.size()) {
                    replaced(steps, before + next, at - next, after + nextNow, partner - nextNow);
                    steps.add(new Step.Changed(before + at, after + partner));
                    next = at + 1;
                    nextNow = partner + 1;
                }
            }
        }
        replaced(steps, before + next, old.size() - next, after + nextNow, now.size() - nextNow);
    }

    private static void replaced(List<Step> steps, int before, int removed, int after, int added) {
        for (int at = 0; at < removed; at++) {
            steps.add(new Step.Removed(before + at));
        }
        for (int at = 0; at < added; at++) {
            steps.add(new Step.Added(after + at));
        }
    }
}
