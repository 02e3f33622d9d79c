package org.boai.desksearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** How the index of the desk is kept and asked. */
@ConfigMapping(prefix = "boai.desk-search")
public interface DeskSearchConfig {
    /** The alias that the desk asks; the indices behind it are named after it. */
    @WithDefault("boai-desk")
    @Pattern(regexp = "[a-z][a-z0-9-]{2,60}")
    String alias();

    /** How long a page waits for an answer before it does without. */
    @WithDefault("1500ms")
    Duration answerWithin();
}
