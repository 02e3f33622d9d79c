package org.boai.media.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be uploaded. The HTTP body limit must be larger than each of these. */
@ConfigMapping(prefix = "boai.media")
public interface MediaConfig {
    @WithDefault("20M")
    MemorySize imageLimit();

    @WithDefault("50M")
    MemorySize documentLimit();

    @WithDefault("50M")
    MemorySize videoLimit();

    /** How long an upload waits for its turn to be decoded. */
    @WithDefault("30s")
    Duration imageWait();
}
