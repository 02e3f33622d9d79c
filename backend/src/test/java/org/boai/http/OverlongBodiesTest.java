package org.boai.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** What somebody without an account sends is bounded, and leaves nothing that is not. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class OverlongBodiesTest {
    private static final int MORE_THAN_A_FIELD = 3 << 20;
    private static final long MORE_THAN_A_BODY = 70L << 20;
    private static final int MORE_THAN_ALL_FIELDS = 5_001;

    @Inject World world;
    @Inject DeskSessions sessions;

    /** Forms that answer without a session, by the table of routes. */
    private static List<String> open() {
        var open =
                RouteMatrix.read().rows().stream()
                        .filter(row -> row.verb().equals("POST"))
                        .filter(row -> row.route().startsWith("/admin"))
                        .filter(row -> row.callers().get("nobody") != Outcome.SENT_TO_SIGN_IN)
                        .map(RouteMatrix.Row::request)
                        .toList();
        assertThat(open).contains("/admin/sign-in", "/admin/sign-in/code", "/admin/setup");
        return open;
    }

    private int post(String path, String body) {
        return sessions.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(path)
                .statusCode();
    }

    private static void isRefused(String path, int status) {
        assertThat(status).as(path).isBetween(400, 499);
    }

    @Test
    void aFieldThatIsTooLongIsRefused() {
        var text = "a".repeat(MORE_THAN_A_FIELD);
        for (var path : open()) {
            for (var field : List.of("login", "password", "token", "displayName", "code", "x")) {
                isRefused(path + " " + field, post(path, field + "=" + text));
            }
        }
    }

    @Test
    void moreFieldsThanAFormHasAreRefused() {
        var many =
                IntStream.range(0, MORE_THAN_ALL_FIELDS)
                        .mapToObj(number -> "f" + number + "=1")
                        .collect(Collectors.joining("&"));
        for (var path : open()) {
            isRefused(path, post(path, many));
        }
    }

    @Test
    void moreFieldsThanAFormWithFilesHasAreRefused() {
        var id = world.draft(Samples.shortArticle("项太多的"));
        for (var act : List.of("/autosave", "/edit")) {
            var request = sessions.as(world.writer());
            IntStream.range(0, MORE_THAN_ALL_FIELDS)
                    .forEach(number -> request.multiPart("/f" + number, "1"));
            isRefused(act, request.post("/admin/documents/" + id + act).statusCode());
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsSent() throws IOException {
        for (var path : open()) {
            isRefused(path, announced(path, MORE_THAN_A_BODY));
        }
        for (var path : List.of("/api/v1/articles", "/search", "/media/a/b", "/preview/a")) {
            isRefused(path, announced(path, MORE_THAN_A_BODY));
        }
    }

    /** The answer to a request of which only the head is sent. */
    private static int announced(String path, long length) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var head =
                    """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Sec-Fetch-Site: same-origin\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(path, length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void whatIsKeptOfAWrongSignInIsShort() throws Exception {
        var login = "overlong".repeat(200_000);

        var answer = post("/admin/sign-in", "login=" + login + "&password=" + World.PASSWORD);

        assertThat(answer).isEqualTo(401);
        assertThat(OwnerDatabase.number("select max(length(attempt_key)) from sign_in_failure"))
                .isLessThanOrEqualTo(48);
    }
}
