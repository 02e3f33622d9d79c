package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "a long sentence of the tests";

    /** With the settings of the product; those of the tests spare the time. */
    @Test
    void aGuessOfAPasswordCostsTwoToThePowerOfTenRounds() throws IOException {
        var passwords = with("prod");
        var hash = passwords.hash(PASSWORD, "writer", "王小青");
        assertThat(hash).startsWith("$2a$10$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + ".", hash)).isFalse();
    }

    @Test
    void whoeverHasNoAccountIsNotKnownByAnyPassword() throws IOException {
        assertThat(with("test").matches(PASSWORD, null)).isFalse();
    }

    private static Passwords with(String profile) throws IOException {
        var shipped = PeopleConfig.class.getResource("/application.properties");
        return new Passwords(
                new SmallRyeConfigBuilder()
                        .withProfile(profile)
                        .withSources(new PropertiesConfigSource(shipped))
                        .withMapping(PeopleConfig.class)
                        .withMappingIgnore("boai.people.**")
                        .addDiscoveredConverters()
                        .build()
                        .getConfigMapping(PeopleConfig.class));
    }
}
