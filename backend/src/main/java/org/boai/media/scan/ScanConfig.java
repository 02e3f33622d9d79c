package org.boai.media.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far attached files are looked into (PRV-06). */
@ConfigMapping(prefix = "boai.media.scan")
public interface ScanConfig {
    /** How long one file may take. */
    @WithDefault("20s")
    Duration within();

    /** How many characters of one file are read; a cell counts for 50 more. */
    @WithDefault("20000000")
    long characters();
}
