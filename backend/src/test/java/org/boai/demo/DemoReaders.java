package org.boai.demo;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boai.faults.BackendProcess;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.LocalStack;
import org.boai.testsupport.World;

/** The demonstration in the packaged backend, as its readers reach it. */
final class DemoReaders implements AutoCloseable {
    private static final Map<String, String> PEOPLE =
            Map.of(
                    "writer", "WRITER",
                    "writer2", "WRITER",
                    "reviewer1", "FIRST_REVIEWER",
                    "reviewer2", "SECOND_REVIEWER",
                    "reviewer3", "FINAL_REVIEWER",
                    "spokesperson", "SPOKESPERSON",
                    "finance1", "FINANCE_ENTRY");

    private final Path site;
    private final LocalStack engines;
    private final BackendProcess backend;
    private final HttpClient client = HttpClient.newHttpClient();

    private DemoReaders(Path site, LocalStack engines, BackendProcess backend) {
        this.site = site;
        this.engines = engines;
        this.backend = backend;
    }

    /** Loads it and waits until all of it is published. */
    static DemoReaders in(Path data) throws IOException {
        var readers = started(data);
        try {
            readers.load();
        } catch (RuntimeException | Error e) {
            readers.close();
            throw e;
        }
        return readers;
    }

    private static DemoReaders started(Path data) throws IOException {
        var engines = LocalStack.start(data.resolve("engines"));
        try {
            var environment = new HashMap<>(engines.environment());
            environment.put("BOAI_DEMO", "true");
            var backend = BackendProcess.start(environment, data, Duty.WEB_AND_WORKER);
            return new DemoReaders(data.resolve("site/current"), engines, backend);
        } catch (IOException | RuntimeException e) {
            engines.close();
            throw e;
        }
    }

    private void load() {
        var accounts =
                PEOPLE.entrySet().stream()
                        .map(
                                one ->
                                        Map.of(
                                                "user",
                                                one.getKey(),
                                                "password",
                                                World.PASSWORD,
                                                "roles",
                                                List.of(one.getValue())))
                        .toList();
        operate("/operations/demo", Map.of("accounts", accounts));
        for (var output : List.of("site", "search")) {
            operate("/operations/rebuild/" + output, Map.of());
        }
    }

    private void operate(String path, Map<String, ?> body) {
        var answer =
                asking().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                        .contentType("application/json")
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        if (!answer.contains("\"done\"")) {
            throw new IllegalStateException(path + " failed: " + answer);
        }
    }

    private RequestSpecification asking() {
        return given().baseUri(backend.root().toString());
    }

    /** What is written for readers and names other files, by path. */
    Map<String, String> texts(String... endings) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(site.toRealPath())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                    var path = site.toRealPath().relativize(file).toString();
                    texts.put(
                            "/" + path.replaceFirst("(^|/)index\\.html$", "$1"),
                            Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /**
     * What a browser gets, as it travels.
     *
     * @param path with its query, encoded
     */
    HttpResponse<byte[]> get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(backend.root() + path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Encoding", "gzip")
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        backend.close();
        engines.close();
    }
}
