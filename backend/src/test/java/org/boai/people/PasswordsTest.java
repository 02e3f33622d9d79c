package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "a long sentence of the tests";

    /** As the product does it; the other tests spare the time. */
    private final Passwords passwords = new Passwords(new PasswordWork());

    @Test
    void aGuessOfAPasswordCostsTwoToThePowerOfTenRounds() {
        var hash = passwords.hash(PASSWORD, "writer", "王小青");
        assertThat(hash).startsWith("$2a$10$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + ".", hash)).isFalse();
    }

    @Test
    void whoeverHasNoAccountIsNotKnownByAnyPassword() {
        assertThat(passwords.matches(PASSWORD, null)).isFalse();
    }
}
