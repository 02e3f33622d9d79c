package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueTest {
    private final TreeSet<Integer> due = new TreeSet<>(IntStream.range(0, 7).boxed().toList());
    private final List<Integer> tried = new ArrayList<>();

    private final Supplier<List<Integer>> threeAtATime = () -> due.stream().limit(3).toList();

    @Test
    void moreThanAPageIsDoneAtOnce() {
        Consumer<Integer> act =
                one -> {
                    tried.add(one);
                    due.remove(one);
                };
        Due.catchUp(threeAtATime, act);
        assertThat(due).isEmpty();
        assertThat(tried).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsIsTriedOnceAndKeepsNothingElse() {
        Consumer<Integer> act =
                one -> {
                    tried.add(one);
                    if (one != 1) {
                        due.remove(one);
                    }
                };
        Due.catchUp(threeAtATime, act);
        assertThat(due).containsExactly(1);
    }
}
