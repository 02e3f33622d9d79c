package org.boai.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** How the public index is kept and asked. */
@ConfigMapping(prefix = "boai.search")
public interface SearchConfig {
    /** The alias that readers ask; the indices behind it are named after it. */
    @WithDefault("boai-public")
    @Pattern(regexp = "[a-z][a-z0-9-]{2,60}")
    String alias();

    /** How long a reader waits for an answer before search counts as down. */
    @WithDefault("1800ms")
    Duration answerWithin();

    /** How often the leading node makes sure that the index is still there. */
    @WithDefault("10s")
    Duration checkInterval();

    /** How many bytes of documents go into one bulk request. */
    @WithDefault("2000000")
    @Min(100_000)
    @Max(50_000_000)
    long bulkBytes();

    /** How often one address may ask for suggestions in ten seconds; an office shares one. */
    @WithDefault("120")
    @Min(1)
    @Max(100_000)
    int suggestionsInTenSeconds();

    /** How many different fruitless queries are remembered a day (SITE-11). */
    @WithDefault("500")
    @Min(0)
    @Max(100_000)
    int missesADay();
}
