package org.boai.delivery;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the published site is. */
@ConfigMapping(prefix = "boai.site")
public interface SiteConfig {
    /** The folder that holds {@code current}, the releases and their state. */
    Path folder();
}
