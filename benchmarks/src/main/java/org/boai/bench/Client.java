package org.boai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks to the running product over HTTP, as its people and as the public. */
final class Client {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final String operationsSecret;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Client(URI root, String operationsSecret) {
        this.root = root;
        this.operationsSecret = operationsSecret;
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Posts to the management API as a person. */
    JsonNode as(String login, String path, Object body) throws IOException, InterruptedException {
        if (!tokens.containsKey(login)) {
            var issued =
                    JSON.readTree(
                            post("/operations/token", operationsSecret, Map.of("user", login)));
            tokens.put(login, issued.get("token").asText());
        }
        var answer = post("/manage/v1" + path, tokens.get(login), body);
        return answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
    }

    JsonNode read(String login, String path) throws IOException, InterruptedException {
        return JSON.readTree(
                get("/manage/v1" + path, "Authorization", "Bearer " + tokens.get(login)).body());
    }

    /** Asks for an operation and answers the last line of what comes back. */
    JsonNode operate(String path) throws IOException, InterruptedException {
        var lines = post(path, operationsSecret, Map.of()).strip().split("\n");
        return JSON.readTree(lines[lines.length - 1]);
    }

    private String post(String path, String bearer, Object body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
