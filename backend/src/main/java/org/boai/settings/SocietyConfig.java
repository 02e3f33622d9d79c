package org.boai.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What the site says about the society that runs it (SITE-07). */
@ConfigMapping(prefix = "boai.society")
public interface SocietyConfig {
    @WithDefault("红十字会")
    String nameZh();

    @WithDefault("Red Cross Society")
    String nameEn();

    Optional<String> address();

    /** The address as English pages show it; without it they show the Chinese one. */
    Optional<String> addressEn();

    Optional<String> phone();

    Optional<String> email();

    /** Filing number at the ministry, shown at the foot of every page. */
    Optional<String> icpNo();

    /** Filing number at the public security bureau. */
    Optional<String> policeNo();
}
