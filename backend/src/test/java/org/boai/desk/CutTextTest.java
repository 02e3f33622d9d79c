package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is longer than a page looks for is cut between characters, not within one. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CutTextTest {
    private static final String EMOJI = "\uD83D\uDE00";

    @Inject World world;
    @Inject DeskSessions sessions;

    private static String longer(int most) {
        return "a".repeat(most - 1) + EMOJI.repeat(50);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/documents, title, 100",
        "/admin/audit, title, 100",
        "/admin/words, holding, 60",
        "/search, q, 60",
    })
    void whatWasLookedForStandsInTheFormUpToItsLastWholeCharacter(
            String path, String name, int most) {
        var everything =
                world.person("cut-text", Role.FINAL_REVIEWER, Role.SUPERVISOR, Role.WRITER);
        var page = sessions.as(everything).queryParam(name, longer(most)).get(path);
        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.asString())
                .contains("value=\"" + "a".repeat(most - 1) + EMOJI + "\"")
                .doesNotContain("\uFFFD");
    }

    @Test
    void aLoginThatIsCutWithinACharacterIsAWrongOneAndNoFault() {
        for (var login : new String[] {longer(40), EMOJI.repeat(40), "a".repeat(1_000_000)}) {
            assertThat(signIn(login).post("/admin/sign-in").statusCode())
                    .as(login.substring(0, 40))
                    .isEqualTo(401);
        }
    }

    private RequestSpecification signIn(String login) {
        return sessions.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .formParam("login", login)
                .formParam("password", World.PASSWORD);
    }
}
