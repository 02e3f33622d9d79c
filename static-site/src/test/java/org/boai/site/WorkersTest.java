package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static Throwable failureOf(Workers.Task task) {
        try (var workers = new Workers()) {
            workers.submit(task);
            return catchThrowable(workers::finish);
        }
    }

    @Test
    void workThatGoesWellFailsNothing() {
        assertThat(failureOf(() -> {})).isNull();
    }

    @Test
    void whatATaskThrowsIsThrownToWhoeverWaits() {
        var full = new IOException("The disk is full");
        var fault = new IllegalArgumentException("A page cannot be written");

        assertThat(failureOf(() -> fail(full))).isSameAs(full);
        assertThat(failureOf(() -> fail(fault))).isSameAs(fault);
    }

    @Test
    void anErrorOfATaskIsNotLostWithItsThread() {
        var deep = new StackOverflowError("too deep");

        assertThat(failureOf(() -> fail(deep)))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(deep);
    }

    private static void fail(Throwable why) throws IOException {
        switch (why) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(why);
        }
    }
}
