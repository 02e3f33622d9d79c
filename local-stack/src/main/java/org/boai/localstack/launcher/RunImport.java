package org.boai.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.localstack.launcher.Request.Import;

/**
 * {@code ./boai import}: hands a file to the backend, line by line, and says what became of each.
 */
final class RunImport {
    private final PrintStream out;
    private final PrintStream err;

    RunImport(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether no line was refused. */
    boolean run(Import request, Operations operations) throws IOException {
        var bar = new ProgressBar(lines(request.file()), out, System.console() != null);
        var done =
                operations.follow(
                        path(request),
                        BodyPublishers.ofFile(request.file()),
                        event -> show(event, bar));
        bar.end();
        out.printf(
                "%d imported, %d unchanged, %d refused%n",
                done.path("imported").asLong(),
                done.path("unchanged").asLong(),
                done.path("refused").asLong());
        return done.path("refused").asLong() == 0;
    }

    private void show(JsonNode event, ProgressBar bar) {
        if (event.has("refused")) {
            bar.interrupt();
            var refused = event.get("refused");
            err.printf(
                    "line %d: %s%n",
                    refused.path("line").asLong(), refused.path("reason").asText());
        } else {
            bar.reached(event.path("progress").path("line").asLong());
        }
    }

    private static String path(Import request) {
        var path = "/operations/import?as=" + encoded(request.as());
        return request.source().map(name -> path + "&source=" + encoded(name)).orElse(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long lines(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            long lines = 0;
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }
}
