package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.boai.refusal.Refused;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SignInTest {
    @Inject World world;
    @Inject SignIn signIn;
    @Inject Sessions sessions;
    @Inject PeopleConfig config;

    @Test
    void manyGuessesAtOnceAreNoMoreGuessesThanOneByOne()
            throws InterruptedException, ExecutionException {
        world.person("guessed-at", Role.WRITER);

        var codes = atOnce(40, () -> code("guessed-at", "a wrong long sentence", "192.0.2.20"));

        assertThat(Collections.frequency(codes, "wrong-credentials"))
                .isEqualTo(config.failuresPerAccount());
        assertThat(Collections.frequency(codes, "too-many-attempts"))
                .isEqualTo(40 - config.failuresPerAccount());
    }

    @Test
    void anAddressThatTriesManyAccountsMustWait() throws InterruptedException, ExecutionException {
        var codes = atOnce(40, () -> code("nobody" + System.nanoTime(), "whatever", "192.0.2.21"));

        assertThat(Collections.frequency(codes, "wrong-credentials"))
                .isEqualTo(config.failuresPerAddress());
    }

    @Test
    void whoKnowsThePasswordStartsAnew() {
        world.person("starts-anew", Role.WRITER);
        for (int round = 0; round < 3; round++) {
            for (int wrong = 1; wrong < config.failuresPerAccount(); wrong++) {
                assertThat(code("starts-anew", "a wrong long sentence", "192.0.2.22"))
                        .isEqualTo("wrong-credentials");
            }
            var session = SignedIn.of(signIn.with("starts-anew", World.PASSWORD, "192.0.2.22"));
            assertThat(sessions.find(session)).isPresent();
        }
    }

    @Test
    void anUnknownLoginIsToldTheSameAsAWrongPassword() {
        assertThatThrownBy(() -> signIn.with("nobody-here", World.PASSWORD, "192.0.2.23"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("wrong-credentials");
    }

    private String code(String login, String password, String address) {
        try {
            signIn.with(login, password, address);
            return "signed-in";
        } catch (Refused no) {
            return no.refusal().code();
        }
    }

    private static List<String> atOnce(int times, Callable<String> act)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var codes = new ArrayList<String>();
            for (var done : threads.invokeAll(Collections.nCopies(times, act))) {
                codes.add(done.get());
            }
            return codes;
        }
    }
}
