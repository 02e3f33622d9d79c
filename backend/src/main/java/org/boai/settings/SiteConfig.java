package org.boai.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the published site is. */
@ConfigMapping(prefix = "boai.site")
public interface SiteConfig {
    /** The folder that holds {@code current}, the releases and their state. */
    Path folder();

    /** Name of the projection target; nodes with a folder of their own each give another. */
    @WithDefault("site")
    String target();
}
