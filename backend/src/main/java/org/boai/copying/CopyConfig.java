package org.boai.copying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The bucket that holds a copy of the site. There is none unless a bucket is named. */
@ConfigMapping(prefix = "boai.site.copy")
public interface CopyConfig {
    /** It must be there; who may read it is decided by its owner. */
    Optional<String> bucket();

    Optional<URI> endpoint();

    Optional<String> accessKey();

    Optional<String> secretKey();

    @WithDefault("us-east-1")
    String region();

    /** Begins every key, with a slash at its end; nothing for a bucket of its own. */
    Optional<@Pattern(regexp = "([A-Za-z0-9][A-Za-z0-9._-]{0,62}/){1,8}") String> prefix();

    /** Requests to the store at the same time. */
    @WithDefault("4")
    @Min(1)
    @Max(32)
    int atOnce();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the store may be silent in the middle of an answer. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** How long after a change another is waited for, so that both go at once. */
    @WithDefault("1s")
    Duration quiet();

    /** How long changes that keep coming are waited for. */
    @WithDefault("10s")
    Duration longestQuiet();

    /** Before the second try; twice as long before each one after it. */
    @WithDefault("2s")
    Duration firstBackoff();

    @WithDefault("5m")
    Duration longestBackoff();
}
