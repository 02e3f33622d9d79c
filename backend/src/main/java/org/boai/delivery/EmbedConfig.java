package org.boai.delivery;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** Who may show the fragments of the site in a frame (ADR 0012). */
@ConfigMapping(prefix = "boai.embed")
public interface EmbedConfig {
    /**
     * Origins such as {@code https://www.example.gov.cn}, or {@code *} for everybody; nobody while
     * none is named.
     */
    Optional<
                    List<
                            @Pattern(
                                    regexp =
                                            "\\*|'self'|https?://(\\*\\.)?[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?")
                            String>>
            frameAncestors();
}
