package org.boai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment that the publish request is sent: until the page is a file, and until the public
 * search finds it. One document at a time, through the three reviews.
 */
final class PublishLatency {
    private static final long LIMIT = 20_000_000_000L;
    private static final Map<String, Object> TICKS =
            Map.of(
                    "contentReviewed", true,
                    "proofread", true,
                    "secrecyChecked", true,
                    "privacyChecked", true);

    private final RunningBoai boai;
    private final Client client;

    PublishLatency(RunningBoai boai, Client client) {
        this.boai = boai;
        this.client = client;
    }

    void measure(Figures figures, String when, int warmUp, int rounds)
            throws IOException, InterruptedException {
        var toFile = new double[rounds];
        var toSearch = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            var slug = "latency-" + System.nanoTime();
            var word = "速度" + Long.toString(System.nanoTime(), 36);
            var id = approved(slug, word);
            var page = boai.site().resolve("articles/" + slug + "/index.html");
            var began = System.nanoTime();
            client.as("reviewer3", "/documents/" + id + "/publish", Map.of());
            while (!Files.exists(page)) {
                pause(began, 500_000);
            }
            var file = System.nanoTime() - began;
            while (!isFound(word)) {
                pause(began, 5_000_000);
            }
            if (round >= 0) {
                toFile[round] = file / 1e6;
                toSearch[round] = (System.nanoTime() - began) / 1e6;
            }
        }
        figures.latencies("publish to file, " + when, toFile);
        figures.latencies("publish to searchable, " + when, toSearch);
    }

    private static void pause(long began, long nanos) throws IOException {
        if (System.nanoTime() - began > LIMIT) {
            throw new IOException("Nothing was to be seen within 20 s");
        }
        LockSupport.parkNanos(nanos);
    }

    private boolean isFound(String word) throws IOException, InterruptedException {
        var answer =
                client.get("/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        return answer.statusCode() == 200
                && !Client.JSON.readTree(answer.body()).path("items").isEmpty();
    }

    private String approved(String slug, String word) throws IOException, InterruptedException {
        var created =
                client.as(
                        "writer",
                        "/documents",
                        BenchArticle.request(slug, "测速 " + word, List.of("正文 " + word)));
        var id = created.path("document").path("id").asText();
        client.as(
                "writer",
                "/documents/" + id + "/submit",
                Map.of("revision", created.path("revision").asLong(1)));
        JsonNode edition = client.read("writer", "/documents/" + id + "/edition");
        var levels = List.of("FIRST", "SECOND", "FINAL");
        for (int level = 0; level < levels.size(); level++) {
            client.as(
                    "reviewer" + (level + 1),
                    "/documents/" + id + "/sign-off",
                    Map.of(
                            "level",
                            levels.get(level),
                            "hash",
                            edition.get("hash").asText(),
                            "ticks",
                            TICKS,
                            "comment",
                            ""));
        }
        return id;
    }
}
