package org.boai.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.people.ApiTokens;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** No route answers a control character with a fault, wherever it stands in a request. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ControlCharactersTest {
    private static final List<String> CONTROLS = List.of("%00", "%01", "%1F", "%7F", "%C2%85");

    /** As pages of the desk tell it and as those of readers do. */
    private static final Pattern CODE =
            Pattern.compile("<small(?: class=\"rule\")?>\\(?([a-z0-9-]+)\\)?</small></p>");

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ApiTokens tokens;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void inAnAddressItIsRefusedWithACode() {
        for (var row : rows()) {
            for (var control : CONTROLS) {
                var path = row.route().replaceAll("\\{[^}]*}", "a" + control);
                if (!path.equals(row.route())) {
                    requireRefused(path, as(row), row.verb(), path);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inAParameterItIsRefusedWithACode() {
        for (var row : rows()) {
            for (var control : List.of("%00", "%7F", "%C2%85")) {
                var path = filled(row.request()).replaceAll("\\?.*", "");
                requireRefused(path, as(row), row.verb(), path + "?q=a" + control);
                requireRefused(path, as(row), row.verb(), path + "?a" + control + "=1");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inAFormAZeroIsRefusedWithACode() {
        for (var row : rows()) {
            if (row.body().matches("[a-z]+=.*")) {
                var request =
                        as(row).contentType("application/x-www-form-urlencoded")
                                .body(row.body() + "&more=a%00");
                requireRefused(row.name(), request, row.verb(), filled(row.request()));
            } else if (row.body().startsWith("%")) {
                var request =
                        as(row).contentType("multipart/form-data").multiPart("more", "a\u0000");
                requireRefused(row.name(), request, row.verb(), filled(row.request()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inJsonAZeroIsRefusedWithACode() {
        for (var row : rows()) {
            if (row.body().startsWith("{") && row.route().startsWith("/manage")) {
                var text = row.body().replaceAll(":\"[^\"]*\"", ":\"a\\\\u0000\"");
                var name = row.body().replaceFirst("\\{\"", "{\"\\\\u0000\":\"\",\"");
                for (var body : List.of(text, name)) {
                    var request = as(row).contentType("application/json").body(body);
                    if (!body.equals(row.body())) {
                        requireRefused(row.name(), request, row.verb(), filled(row.request()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void requireRefused(
            String name, RequestSpecification request, String verb, String path) {
        var answer = request.urlEncodingEnabled(false).request(verb, path);
        if (answer.statusCode() < 400 || answer.statusCode() > 499 || codeOf(answer).isEmpty()) {
            wrong.add("%s %s (%s): %d".formatted(verb, path, name, answer.statusCode()));
        }
    }

    private static String codeOf(Response answer) {
        return answer.contentType().startsWith("text/html")
                ? CODE.matcher(answer.asString())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("")
                : answer.jsonPath().getString("code");
    }

    private static List<RouteMatrix.Row> rows() {
        return RouteMatrix.read().rows().stream()
                .filter(row -> !row.route().startsWith("/operations"))
                .toList();
    }

    private static String filled(String request) {
        return request.replace("{asset}", "0".repeat(64))
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    /** Who may do everything, so that no answer is only about rights. */
    private RequestSpecification as(RouteMatrix.Row row) {
        return row.route().startsWith("/manage")
                ? sessions.anonymous().header("Authorization", "Bearer " + token())
                : sessions.as(everyRole());
    }

    private String token() {
        return tokens.issueFor(everyRole().login()).secret().text();
    }

    private Actor everyRole() {
        return world.person("every-role", Role.values());
    }
}
