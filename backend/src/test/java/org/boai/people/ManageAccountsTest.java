package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.boai.testsupport.EnginesResource;
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
        var session = signIn.with("moves-on", World.PASSWORD, ELSEWHERE);
        var token = tokens.issueFor("moves-on").secret();

        accounts.changeRoles(world.admin(), person.login(), Set.of(Role.SUPERVISOR));

        assertThat(sessions.find(session)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void anotherPasswordEndsSessionsAndBearerTokens() {
        var person = world.person("new-password", Role.WRITER);
        var session = signIn.with("new-password", World.PASSWORD, ELSEWHERE);
        var token = tokens.issueFor("new-password").secret();

        accounts.changePassword(person, World.PASSWORD, "another long sentence");

        assertThat(sessions.find(session)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
    }
}
