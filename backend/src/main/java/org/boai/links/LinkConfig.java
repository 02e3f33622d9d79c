package org.boai.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the servers of others are asked whether links to them work. */
@ConfigMapping(prefix = "boai.links")
public interface LinkConfig {
    /** Which addresses may be asked. A link must not make this machine ask its own network. */
    @WithDefault("PUBLIC")
    Reach reach();

    /** Links elsewhere that are asked in one look; the others come first in the next. */
    @WithDefault("3000")
    @Min(0)
    @Max(100000)
    int most();

    /** Servers that are asked at the same time; each of them one question at a time. */
    @WithDefault("4")
    @Min(1)
    @Max(32)
    int servers();

    /** Between two questions to one server. */
    @WithDefault("500ms")
    Duration pause();

    /** How long one link may take, with all that it redirects to. */
    @WithDefault("20s")
    Duration longest();

    /** How long all links elsewhere may take. */
    @WithDefault("1h")
    Duration longestOfAll();

    /** Which addresses may be asked. */
    enum Reach {
        /** Those that anybody on the internet can reach. */
        PUBLIC,
        /** Those of this machine and its network too; for tests. */
        ANYWHERE
    }
}
