package org.boai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is taken away after it was chosen, sent by a real server. */
class LostFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;
    private Vertx vertx;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsChosenNextIsSentWithNothingOfTheLostFile() throws IOException, InterruptedException {
        var there = Files.writeString(folder.resolve("index.html"), "there");
        var next = CodedFile.choose(there, "");
        var lost = new CodedFile(folder.resolve("index.html.br"), "br", 4, "\"lost\"");

        var answer = answerOf(lost, next);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("there");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("ETag")).containsExactly(next.etag());
    }

    private HttpResponse<String> answerOf(CodedFile first, CodedFile next)
            throws IOException, InterruptedException {
        var router = Router.router(vertx);
        router.route()
                .handler(
                        context ->
                                SiteFiles.send(
                                        context,
                                        200,
                                        first,
                                        () -> SiteFiles.send(context, 200, next, context::end)));
        var server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
            return client.send(
                    HttpRequest.newBuilder(address).timeout(SOON).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
