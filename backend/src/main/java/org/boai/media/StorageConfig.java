package org.boai.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Where files are kept: any S3 store. */
@ConfigMapping(prefix = "boai.s3")
public interface StorageConfig {
    URI endpoint();

    String accessKey();

    String secretKey();

    String bucket();

    /** Most stores of one's own ignore it; naming it saves a question per start. */
    @WithDefault("us-east-1")
    String region();

    @WithDefault("2s")
    Duration connectTimeout();

    /** How long the store may be silent in the middle of an answer. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** Files sent at once; the thread pool of the node must be larger. */
    @WithDefault("64")
    @Min(1)
    int downloads();
}
