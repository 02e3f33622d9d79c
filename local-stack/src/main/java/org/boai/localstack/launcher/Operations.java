package org.boai.localstack.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations endpoints of a running backend. */
record Operations(int port, String secret) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LANGUAGE = TerminalLanguage.accepted(System.getenv());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The answer to a POST, or what the backend has against it as {@link Refused}. */
    JsonNode ask(String path, BodyPublisher body) throws IOException {
        return JSON.readTree(text(accepted(send(path, body))));
    }

    /** A POST without a body, of which only success is answered. */
    void tell(String path) throws IOException {
        var status = send(path, BodyPublishers.noBody()).statusCode();
        if (status / 100 != 2) {
            throw new Refused("The backend answers %d to %s".formatted(status, path));
        }
    }

    /** Writes the answer to a POST into a file, as it comes. */
    void download(String path, Path file) throws IOException {
        var response = send(path, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), new String(body.readAllBytes(), UTF_8));
            }
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As {@link #ask}, but nothing when the backend answers 404. */
    Optional<JsonNode> askIfFound(String path, BodyPublisher body) throws IOException {
        var response = send(path, body);
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(JSON.readTree(text(accepted(response))));
    }

    /**
     * Reads an answer of many lines while it comes.
     *
     * @param each gets every line but the last
     * @return the content of the last line's {@code done}
     * @throws Refused when the work failed or the answer broke off
     */
    JsonNode follow(String path, BodyPublisher body, Consumer<JsonNode> each) throws IOException {
        try (var lines = accepted(send(path, body))) {
            for (var line : (Iterable<String>) lines::iterator) {
                var event = JSON.readTree(line);
                if (event.has("done")) {
                    return event.get("done");
                }
                if (event.has("failed")) {
                    throw new Refused(event.get("failed").asText());
                }
                each.accept(event);
            }
        }
        throw new Refused("The backend's answer broke off; its log is DATA/logs/backend.log");
    }

    private HttpResponse<Stream<String>> send(String path, BodyPublisher body) throws IOException {
        return send(path, body, BodyHandlers.ofLines());
    }

    private <T> HttpResponse<T> send(String path, BodyPublisher body, BodyHandler<T> answer)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + secret)
                        .header("Content-Type", contentType(path))
                        .header("Accept-Language", LANGUAGE)
                        .POST(body)
                        .build();
        try {
            return CLIENT.send(request, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String contentType(String path) {
        return path.startsWith("/operations/import")
                ? "application/octet-stream"
                : "application/json";
    }

    private static Stream<String> accepted(HttpResponse<Stream<String>> response) {
        if (response.statusCode() == 200) {
            return response.body();
        }
        throw refused(response.statusCode(), text(response.body()));
    }

    private static Refused refused(int status, String text) {
        return new Refused("The backend answers %d: %s".formatted(status, reason(text)));
    }

    private static String text(Stream<String> lines) {
        try (lines) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private static String reason(String text) {
        try {
            var problem = JSON.readTree(text);
            return Stream.of("detail", "title")
                    .filter(problem::hasNonNull)
                    .map(field -> problem.get(field).asText())
                    .findFirst()
                    .orElse(text);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
