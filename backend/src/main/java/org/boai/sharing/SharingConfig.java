package org.boai.sharing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How links to previews are answered. */
@ConfigMapping(prefix = "boai.sharing")
public interface SharingConfig {
    /** How often one address may ask in a minute, pages and their pictures together. */
    @WithDefault("240")
    @Min(1)
    @Max(100_000)
    int requestsInAMinute();
}
