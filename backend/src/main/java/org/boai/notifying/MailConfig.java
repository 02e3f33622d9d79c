package org.boai.notifying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Whether and how mail is sent; the mail server itself is set by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "boai.mail")
public interface MailConfig {
    /** The sender; without one no mail is written or sent. */
    Optional<String> from();

    /** How often a node that delivers looks whether mail is due. */
    @WithDefault("5s")
    Duration poll();

    /** How long a claim holds; a node that died leaves its mail to others after it. */
    @WithDefault("2m")
    Duration lease();

    /** The wait after a failure; it doubles with each further one, up to an hour. */
    @WithDefault("30s")
    Duration backoff();

    /** After so many failures a mail is parked with the reason. */
    @WithDefault("12")
    @Min(1)
    @Max(100)
    int attemptsBeforeParking();
}
