package org.boai.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.Routes;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator is told who leaves out what a route needs. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AskedWithoutWordsTest {
    /** What of the routes that need a body is named to those who send none. */
    private static final Map<String, String> NEED_A_BODY =
            Map.of(
                    "/operations/token", "{\"user\":",
                    "/operations/demo", "{\"accounts\":",
                    "/operations/accounts", "{\"accounts\":",
                    "/operations/audit/verify", "{\"place\":",
                    "/operations/site/rollback", "{\"number\":");

    private static final String IMPORT = "/operations/import";

    static Stream<String> routes() {
        return Routes.all().stream()
                .filter(route -> route.startsWith("POST /operations"))
                .map(route -> route.substring("POST ".length()).replace("{target}", "nothing"));
    }

    @Test
    void everyRouteThatNeedsABodyIsThere() {
        assertThat(routes()).containsAll(NEED_A_BODY.keySet()).contains(IMPORT);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anEmptyBodyIsNeverAFaultOfOurs(String route) {
        var answer = post(route, "");
        if (NEED_A_BODY.containsKey(route)) {
            refused(answer, NEED_A_BODY.get(route));
        } else if (route.equals(IMPORT)) {
            answer.statusCode(415);
        } else {
            assertThat(answer.extract().statusCode()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aBodyThatIsNullIsNeverAFaultOfOurs(String route) {
        if (NEED_A_BODY.containsKey(route)) {
            refused(post(route, "null"), NEED_A_BODY.get(route));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accounts\":null}",
                "{\"accounts\":[null]}",
                "{\"accounts\":[{}]}",
                "{\"accounts\":[{\"user\":\"a\",\"roles\":[\"WRITER\"]}]}",
                "{\"accounts\":[{\"user\":\"a\",\"password\":\"b\"}]}",
                "{\"accounts\":[{\"user\":\"a\",\"password\":\"b\",\"roles\":[null]}]}",
                "{\"accounts\":[{\"password\":\"b\",\"roles\":[]}]}"
            })
    void accountsThatLackAMemberAreRefused(String body) {
        for (var route : List.of("/operations/demo", "/operations/accounts")) {
            refused(post(route, body), "{\"accounts\":");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=a&firstLine=1 as",
                "as=asked-final&firstLine=1 source",
                "as=asked-final&source=a firstLine",
                "as=asked-final&source=a&firstLine=0 firstLine",
                "as=asked-final&source=a&firstLine=x firstLine",
                "as=asked-final&source=%20&firstLine=1 来源",
                " as"
            })
    void anImportNamesTheParameterThatItLacks(String queryAndName) {
        Newsroom.account("asked-final", Role.FINAL_REVIEWER);
        var query = queryAndName.substring(0, queryAndName.indexOf(' '));
        var name = queryAndName.substring(queryAndName.indexOf(' ') + 1);

        refused(lines(query, "{}"), name);
    }

    @Test
    void anImportOfNoLinesTakesNothing() {
        Newsroom.account("asked-final", Role.FINAL_REVIEWER);

        lines("as=asked-final&source=a&firstLine=1", "")
                .statusCode(200)
                .body("imported", equalTo(0));
    }

    private static void refused(ValidatableResponse answer, String named) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"))
                .body("detail", containsString(named));
    }

    private static ValidatableResponse post(String route, String body) {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json")
                .body(body)
                .post(route)
                .then();
    }

    private static ValidatableResponse lines(String query, String body) {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(query.isEmpty() ? IMPORT : IMPORT + "?" + query)
                .then();
    }
}
