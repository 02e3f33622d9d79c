package org.boai.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How nudges are delivered. */
@ConfigMapping(prefix = "boai.outbox")
public interface OutboxConfig {
    /** Whether this node delivers; a node may serve the web only. */
    @WithDefault("true")
    boolean worker();

    /** How long a quiet worker waits before it looks again unasked. Commits wake it at once. */
    @WithDefault("15s")
    Duration safetyPollInterval();

    /** Documents delivered together; each affected page is rendered once for all of them. */
    @WithDefault("10000")
    @Min(1)
    @Max(20000)
    int batchSize();

    /** How long a claim holds; a worker that died leaves its rows to others after it. */
    @WithDefault("2m")
    Duration lease();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("500ms")
    Duration firstBackoff();

    /** The longest wait between two attempts. */
    @WithDefault("30s")
    Duration longestBackoff();

    /** After so many failures of its own a document is parked with the reason. */
    @WithDefault("8")
    @Min(1)
    @Max(1000)
    int attemptsBeforeParking();
}
