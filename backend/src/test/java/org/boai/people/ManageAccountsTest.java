package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.boai.refusal.Refused;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ManageAccountsTest {
    private static final String ELSEWHERE = "192.0.2.10";

    @Inject World world;
    @Inject ManageAccounts accounts;
    @Inject SignIn signIn;
    @Inject Sessions sessions;
    @Inject ApiTokens tokens;

    @Test
    void otherRolesEndSessionsAndBearerTokens() {
        var person = world.person("moves-on", Role.WRITER);
        var session = SignedIn.of(signIn.with("moves-on", World.PASSWORD, ELSEWHERE));
        var token = tokens.issueFor("moves-on").secret();

        accounts.changeRoles(world.admin(), person.login(), Set.of(Role.SUPERVISOR));

        assertThat(sessions.find(session)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void anotherPasswordEndsSessionsAndBearerTokens() {
        var person = world.person("new-password", Role.WRITER);
        var session = SignedIn.of(signIn.with("new-password", World.PASSWORD, ELSEWHERE));
        var token = tokens.issueFor("new-password").secret();

        accounts.changePassword(person, World.PASSWORD, "another long sentence of the tests");

        assertThat(sessions.find(session)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void ofTwoWhoTakeOneLoginAtTheSameInstantOneIsToldThatItIsTaken() throws Exception {
        var administrator = world.admin();
        var account =
                new ManageAccounts.NewAccount(
                        "same-instant", "同时", World.PASSWORD, Set.of(Role.WRITER));
        var start = new CyclicBarrier(2);
        Callable<String> take =
                () -> {
                    start.await();
                    try {
                        accounts.create(administrator, account);
                        return "done";
                    } catch (Refused no) {
                        return no.refusal().message().zh();
                    }
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(take);
            var second = threads.submit(take);

            assertThat(List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder("done", "已有同名账号，请换一个。");
        }
    }
}
