package org.boai.content.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HunkTest {
    @Test
    void whatWasChangedAddedAndRemovedIsToldApart() {
        assertThat(Hunk.between(List.of("a", "b", "c", "d"), List.of("a", "B", "c", "x", "d")))
                .containsExactly(new Hunk<>(1, 2, List.of("B")), new Hunk<>(3, 3, List.of("x")));
        assertThat(Hunk.between(List.of("a", "b", "c"), List.of("a", "c")))
                .containsExactly(new Hunk<>(1, 2, List.of()));
        assertThat(Hunk.between(List.of("a"), List.of("a"))).isEmpty();
    }

    /** A table of all pairs would need 40 GB for these. */
    @Test
    void listsTooLongToCompareAreStillToldApartEntryByEntry() {
        var old = IntStream.range(0, 100_000).boxed().toList();
        var now = new ArrayList<>(old);
        now.set(3, -3);
        now.set(99_990, -1);

        assertThat(Hunk.between(old, now))
                .containsExactly(
                        new Hunk<>(3, 4, List.of(-3)), new Hunk<>(99_990, 99_991, List.of(-1)));
    }
}
