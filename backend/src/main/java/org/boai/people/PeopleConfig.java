package org.boai.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How long people stay signed in and how often a password may be tried. */
@ConfigMapping(prefix = "boai.people")
public interface PeopleConfig {
    /** How long a session lasts from sign-in; one working day. */
    @WithDefault("10h")
    Duration sessionLength();

    /** How long a bearer token lasts. */
    @WithDefault("30d")
    Duration tokenLength();

    /** How long a one-time link to set up the first administrator holds. */
    @WithDefault("24h")
    Duration setupLinkLength();

    /** The window in which failed sign-ins are counted. */
    @WithDefault("15m")
    Duration failureWindow();

    /** Failures per account in the window before it must wait. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int failuresPerAccount();

    /** Failures per network address in the window before it must wait. */
    @WithDefault("30")
    @Min(1)
    @Max(1000)
    int failuresPerAddress();

    /** How long a right password waits for the code of the second factor. */
    @WithDefault("5m")
    Duration codeWait();

    /** Whether administrators can do nothing before they have a second factor. */
    @WithDefault("true")
    boolean administratorsNeedSecondFactor();

    /**
     * Seals the secrets of second factors: 32 bytes in Base64. Without it nobody can switch one on;
     * with another one than before, nobody who has one gets in.
     */
    Optional<String> secretsKey();

    /** What the launcher shows at {@code /operations}; without it nobody gets in there. */
    Optional<String> operationsSecret();
}
