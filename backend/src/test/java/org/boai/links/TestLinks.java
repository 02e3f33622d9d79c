package org.boai.links;

import java.time.Duration;

/** Settings with which a test does not wait. */
record TestLinks(Reach reach, int most) implements LinkConfig {
    @Override
    public int servers() {
        return 4;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(1);
    }

    @Override
    public Duration longest() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration longestOfAll() {
        return Duration.ofSeconds(30);
    }
}
