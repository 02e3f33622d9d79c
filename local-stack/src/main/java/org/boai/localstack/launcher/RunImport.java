package org.boai.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.localstack.launcher.LineChunks.Chunk;
import org.boai.localstack.launcher.Request.Import;

/**
 * {@code ./boai import}: hands a file to the backend in portions and says what became of each line.
 */
final class RunImport {
    private static final String END = "/operations/import/end";

    private final Operations operations;
    private final PrintStream out;
    private final PrintStream err;
    private long imported;
    private long unchanged;
    private long refused;

    RunImport(Operations operations, PrintStream out, PrintStream err) {
        this.operations = operations;
        this.out = out;
        this.err = err;
    }

    /** Whether no line was refused. */
    boolean run(Import request) throws IOException {
        var bar = new ProgressBar(lines(request.file()), out, System.console() != null);
        try (var chunks = LineChunks.of(request.file())) {
            for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                count(take(request, chunk.get()), bar);
                bar.reached(chunk.get().lastLine());
            }
            operations.tell(END);
        } catch (IOException e) {
            showWhatCame(e);
            throw e;
        } finally {
            bar.end();
            out.printf("%d imported, %d unchanged, %d refused%n", imported, unchanged, refused);
        }
        return refused == 0;
    }

    /** Readers need not wait for more of a file that was broken off. */
    private void showWhatCame(IOException why) {
        try {
            operations.tell(END);
        } catch (IOException again) {
            why.addSuppressed(again);
        }
    }

    private JsonNode take(Import request, Chunk chunk) throws IOException {
        var path =
                "/operations/import?as=%s&source=%s&firstLine=%d"
                        .formatted(
                                encoded(request.as()),
                                encoded(request.source()),
                                chunk.firstLine());
        return operations.ask(path, BodyPublishers.ofByteArray(chunk.bytes()));
    }

    private void count(JsonNode result, ProgressBar bar) {
        imported += result.path("imported").asLong();
        unchanged += result.path("unchanged").asLong();
        for (var each : result.path("refused")) {
            refused++;
            bar.interrupt();
            err.printf("line %d: %s%n", each.path("line").asLong(), each.path("reason").asText());
        }
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
