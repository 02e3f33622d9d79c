package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueTest {
    private final TreeSet<Integer> due = new TreeSet<>(IntStream.range(0, 7).boxed().toList());
    private final List<Integer> tried = new ArrayList<>();

    private final IntFunction<List<Integer>> threeAtATime =
            after -> due.stream().skip(after).limit(3).toList();

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
        assertThat(tried).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void pagesInWhichAllFailKeepNothingBehindThem() {
        Consumer<Integer> act =
                one -> {
                    tried.add(one);
                    if (one > 3) {
                        due.remove(one);
                    }
                };
        Due.catchUp(threeAtATime, act);
        assertThat(due).containsExactly(0, 1, 2, 3);
        assertThat(tried).hasSize(7).doesNotHaveDuplicates();
    }
}
